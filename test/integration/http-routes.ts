import type { Action } from "@evenhand/shared/session/permissions";
import type { House } from "./http-house.ts";
import { fileForm } from "./http-server.ts";

/** One request a route: bodies are well formed, ids in them name nobody. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: string;
  readonly action: Action;
  readonly body?: object;
}

/** One request a route of a session; bodies are well formed, and what they do does not matter here. */
export const sessionRoutes = ({ path, subject, seats }: House): Route[] => [
  { method: "GET", url: path, action: "session.read" },
  { method: "PATCH", url: path, action: "session.configure", body: {} },
  { method: "GET", url: `${path}/participants`, action: "agenda.read" },
  { method: "POST", url: `${path}/participants`, action: "invitation.manage", body: { name: "" } },
  {
    method: "PATCH",
    url: `${path}/participants/${seats.ana.id}`,
    action: "participant.makeFacilitator",
    body: { role: "facilitator" },
  },
  { method: "DELETE", url: `${path}/participants/zzzz`, action: "invitation.manage" },
  {
    method: "PUT",
    url: `${path}/participants/zzzz/proxy`,
    action: "participant.setProxy",
    body: { participantId: null },
  },
  {
    method: "PUT",
    url: `${path}/participants/zzzz/extension`,
    action: "participant.extend",
    body: { until: "2026-12-01T00:00:00Z", reason: "x" },
  },
  { method: "POST", url: `${path}/subjects`, action: "subject.add", body: { ids: ["zzzz"] } },
  { method: "DELETE", url: `${path}/subjects`, action: "subject.remove", body: { ids: ["zzzz"] } },
  { method: "GET", url: `${path}/subjects/${subject("E1")}`, action: "case.read" },
  { method: "GET", url: `${path}/potential`, action: "potential.read" },
  {
    method: "PUT",
    url: `${path}/subjects/zzzz/owner`,
    action: "subject.assignOwner",
    body: { participantId: "z" },
  },
  {
    method: "PUT",
    url: `${path}/subjects/zzzz/not-rated`,
    action: "subject.markNotRated",
    body: { code: null },
  },
  {
    method: "PUT",
    url: `${path}/subjects/zzzz/recusals`,
    action: "subject.recuse",
    body: { participantIds: [] },
  },
  { method: "PUT", url: `${path}/waiver`, action: "session.waive", body: {} },
  { method: "GET", url: `${path}/drafts`, action: "draft.read" },
  { method: "PUT", url: `${path}/drafts/zzzz`, action: "draft.write", body: { rating: 3 } },
  { method: "PUT", url: `${path}/submission`, action: "submission.write", body: { submitted: false } },
  { method: "GET", url: `${path}/agenda`, action: "agenda.read" },
  { method: "GET", url: `${path}/airtime`, action: "airtime.read" },
  { method: "GET", url: `${path}/distribution`, action: "distribution.read" },
  { method: "GET", url: `${path}/results`, action: "results.read" },
  { method: "GET", url: `${path}/journal`, action: "journal.read" },
  { method: "GET", url: `${path}/setup-record`, action: "invitation.manage" },
  { method: "POST", url: `${path}/wall/codes`, action: "wall.show" },
  { method: "DELETE", url: `${path}/wall/codes`, action: "wall.end" },
  { method: "GET", url: `${path}/wall`, action: "wall.end" },
  { method: "PUT", url: `${path}/wall`, action: "wall.show", body: {} },
  { method: "DELETE", url: `${path}/wall`, action: "wall.end" },
];

/** Routes of the organisation's right. */
export const hrRoutes = ({ cycleId, path }: House): Route[] => [
  { method: "GET", url: "/api/cycles", action: "cycle.manage" },
  { method: "POST", url: "/api/cycles", action: "cycle.manage", body: { name: "" } },
  { method: "GET", url: `/api/cycles/${cycleId}`, action: "cycle.manage" },
  { method: "PATCH", url: `/api/cycles/${cycleId}`, action: "cycle.manage", body: {} },
  { method: "DELETE", url: `/api/cycles/${cycleId}`, action: "cycle.manage" },
  { method: "GET", url: `/api/cycles/${cycleId}/people`, action: "people.import" },
  { method: "GET", url: `/api/cycles/${cycleId}/columns`, action: "people.import" },
  { method: "PATCH", url: `/api/cycles/${cycleId}/columns`, action: "people.import", body: { columns: [] } },
  { method: "POST", url: `/api/cycles/${cycleId}/import`, action: "people.import", body: fileForm("") },
  {
    method: "POST",
    url: `/api/cycles/${cycleId}/import/inspect`,
    action: "people.import",
    body: fileForm(""),
  },
  { method: "POST", url: `/api/cycles/${cycleId}/import/undo`, action: "people.import" },
  { method: "GET", url: `/api/cycles/${cycleId}/distribution`, action: "cycle.manage" },
  { method: "GET", url: `/api/cycles/${cycleId}/export`, action: "result.export" },
  { method: "POST", url: "/api/sessions", action: "session.create", body: { cycleId, title: "" } },
  { method: "GET", url: `${path}/export`, action: "result.export" },
];
