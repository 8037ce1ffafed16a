/** Builds the web into dist/web; in development its server passes /api on to the application. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const apiAddress = process.env["API_ADDRESS"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  root: "src/web",
  plugins: [react()],
  build: { outDir: "../../dist/web", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { proxy: { "/api": { target: apiAddress, changeOrigin: false } } },
});
