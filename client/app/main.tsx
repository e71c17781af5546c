import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../ui/tokens.css";
import "../ui/base.css";
import { fetchAhead } from "./fetch-ahead.ts";
import { Providers } from "./providers.tsx";
import { Root } from "./root.tsx";
import { loadWords } from "./words.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

fetchAhead(location.pathname);
// Not awaited at the top: a chunk of words that shares code with this file would wait for it, and it for the chunk.
void loadWords().then(() => {
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <Root />
      </Providers>
    </StrictMode>,
  );
});
