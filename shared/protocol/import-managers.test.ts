import { describe, expect, it } from "vitest";
import { createSeatFinder, managersOf } from "./import-managers.ts";
import { UNKNOWN_PERSON } from "./import-person.ts";

const person = (employeeId: string, name: string, values: Partial<typeof UNKNOWN_PERSON> = {}) => ({
  ...UNKNOWN_PERSON,
  employeeId,
  name,
  ...values,
});

const boss = person("1", "Silva, Ana", { email: "ana@example.org" });

describe("managersOf", () => {
  it("takes the email first, whatever id and name say, and finds the person behind it", () => {
    const people = [
      boss,
      person("2", "Bo", { managerEmail: "ana@example.org", managerId: "9", managerName: "A." }),
    ];
    expect(managersOf(people).get("2")).toEqual({ employeeId: "1", name: "A.", email: "ana@example.org" });
  });

  it("finds the email of the manager whose id is given", () => {
    const people = [boss, person("2", "Bo", { managerId: "1" })];
    expect(managersOf(people).get("2")).toEqual({
      employeeId: "1",
      name: "Silva, Ana",
      email: "ana@example.org",
    });
  });

  it.each(["Silva, Ana", "Ana Silva", "  ana   SILVA "])("finds a manager by the name %j", (managerName) => {
    const people = [boss, person("2", "Bo", { managerName })];
    expect(managersOf(people).get("2")).toMatchObject({ employeeId: "1", email: "ana@example.org" });
  });

  it("does not guess between two people of one name", () => {
    const people = [
      boss,
      person("3", "Ana Silva", { email: "other@example.org" }),
      person("2", "Bo", { managerName: "Ana Silva" }),
    ];
    expect(managersOf(people).get("2")).toEqual({ employeeId: null, name: "Ana Silva", email: "" });
  });

  it("does not take Ana Silva for Silva Ana without a comma", () => {
    const people = [boss, person("2", "Bo", { managerName: "Silva Ana" })];
    expect(managersOf(people).get("2")).toMatchObject({ employeeId: null });
  });

  it("has no quarrel with managers outside the file, no manager at all, or circles", () => {
    const people = [
      person("2", "Bo", { managerName: "Nobody Known", managerId: "77" }),
      person("3", "Cy"),
      person("4", "Di", { managerId: "5" }),
      person("5", "Ed", { managerId: "4" }),
      person("6", "Fi", { managerId: "6" }),
    ];
    const found = managersOf(people);
    expect(found.get("2")).toEqual({ employeeId: null, name: "Nobody Known", email: "" });
    expect(found.get("3")).toEqual({ employeeId: null, name: "", email: "" });
    expect([found.get("4")?.employeeId, found.get("5")?.employeeId, found.get("6")?.employeeId]).toEqual([
      "5",
      "4",
      "6",
    ]);
  });
});

describe("the participant who is somebody's manager", () => {
  const seats = [
    { name: "Ute Weiß", email: "ute@example.org" },
    { name: "Karl Bär", email: "karl@example.org" },
    { name: "Sam Lee", email: "sam@example.org" },
    { name: "Kim Ode", email: "kim@example.org" },
    { name: "Kim Ode", email: "kim.ode@example.org" },
  ];
  const people = [person("1", "Sam Lee"), person("2", "Lee, Sam"), person("3", "Karl Bär")];
  const emailOf = (name: string, email = "") =>
    createSeatFinder(people, seats)({ employeeId: null, name, email })?.email;

  it("is found by email, and by name only where the import knows no email", () => {
    expect(emailOf("Ute Weiß", "karl@example.org")).toBe("karl@example.org");
    expect(emailOf("Ute Weiß", "gone@example.org")).toBeUndefined();
    expect(emailOf("weiß,  ute")).toBe("ute@example.org");
    expect(emailOf("Karl Bär")).toBe("karl@example.org");
  });

  it("is not guessed between two of one name, participants or people, nor where no name is known", () => {
    expect(emailOf("Kim Ode")).toBeUndefined();
    expect(emailOf("Sam Lee")).toBeUndefined();
    expect(emailOf("")).toBeUndefined();
  });
});
