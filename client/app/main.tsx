import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../ui/tokens.css";
import "../ui/base.css";
import { Providers } from "./providers.tsx";
import { Root } from "./root.tsx";
import { loadWords } from "./words.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

await loadWords();

createRoot(root).render(
  <StrictMode>
    <Providers>
      <Root />
    </Providers>
  </StrictMode>,
);
