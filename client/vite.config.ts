import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Where `npm run dev` has put the server; the browser then knows one origin only.
const server = process.env.SERVER_URL ?? "http://127.0.0.1:3001";

export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist", emptyOutDir: true, target: "es2023", sourcemap: true },
  server: {
    host: "127.0.0.1",
    proxy: {
      "/api": { target: server },
      "/healthz": { target: server },
      "/readyz": { target: server },
      "/socket.io": { target: server, ws: true },
      "/yjs": { target: server, ws: true },
    },
  },
});
