import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../ui/tokens.css";
import "../ui/base.css";
import { MeProvider } from "./me.tsx";
import { Providers } from "./providers.tsx";
import { Shell } from "./shell.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <Providers>
      <MeProvider>
        <Shell />
      </MeProvider>
    </Providers>
  </StrictMode>,
);
