import { writeXlsx } from "@evenhand/server/exchange/write-xlsx";

const HEADER = ["Emp ID", "Full name", "Dept", "Job level", "Manager", "Manager email", "Rating", "Salary"];

/** People as an HR system exports them, under headers of its own, some rows wrong on purpose. */
function peopleRows(wrong: boolean): string[][] {
  return Array.from({ length: 24 }, (_, index) => {
    const number = index + 1;
    const manager = index % 2 === 0 ? "Mara Lind" : "Ole Brandt";
    const id = wrong && number === 7 ? "" : `E-${100 + number}`;
    const rating = wrong && (number === 3 || number === 9) ? "Excelent" : String(2 + (number % 3));
    const department = number <= 18 ? "Engineering" : "Sales";
    const email = `${manager.toLowerCase().replace(" ", ".")}@example.org`;
    return [
      id,
      `Person ${number}`,
      department,
      `L${1 + (number % 3)}`,
      manager,
      email,
      rating,
      `${40 + number}000`,
    ];
  });
}

/** They as a text file with semicolons. */
export function peopleFile(wrong: boolean): { name: string; mimeType: string; buffer: Buffer } {
  const text = [HEADER, ...peopleRows(wrong)].map((cells) => cells.join(";")).join("\r\n");
  return {
    name: wrong ? "people.csv" : "people-corrected.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  };
}

/** They as a workbook that begins with a sheet about itself, as people make them. */
export async function peopleWorkbook(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const about = { name: "Read me", columns: ["Exported for calibration"], rows: [["As of November"]] };
  return {
    name: "people.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await writeXlsx(about, { name: "People", columns: HEADER, rows: peopleRows(false) })),
  };
}
