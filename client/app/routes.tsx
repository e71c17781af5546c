import { type ComponentType, lazy } from "react";

export type PageParams = { readonly id: string };

export type AppRoute = {
  /** As wouter reads it. */
  path: string;
  page: ComponentType<PageParams>;
  /** `room` brings its own header and fills the window. */
  frame: "page" | "room";
};

/**
 * The pages of the features, each in a chunk of its own. A page takes the `:id` of its path as a prop.
 * The start, the way in and the errors are the shell's (`shell.tsx`).
 */
export const ROUTES: readonly AppRoute[] = [
  // Add a page here once its file exists, for instance:
  // { path: "/cycles", frame: "page", page: lazy(async () => ({ default: (await import("../features/setup/cycles-page.tsx")).CyclesPage })) },
  // /cycles/:id          features/setup/cycle-page.tsx          CyclePage
  // /cycles/:id/import   features/setup/import-page.tsx         ImportPage
  // /sessions/:id/setup  features/setup/session-setup-page.tsx  SessionSetupPage
  // /s/:id               app/room-page.tsx                      RoomPage, frame "room"
];

/** The parts on one page, in development only: the condition is a constant, so a build drops page and import. */
export const UiPage = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import("../ui/gallery/gallery-page.tsx")).GalleryPage }))
  : null;
