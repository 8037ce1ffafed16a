/** Starts the web: one root, the styles, the application. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import "@mantine/core/styles.layer.css";
import "./app/styles/tokens.css";
import "./app/styles/mantine.css";
import "./app/styles/base.css";
import "./app/styles/controls.css";
import "./app/styles/parts.css";
import "./app/styles/table.css";
import "./app/styles/shell.css";
import "./app/styles/split.css";
import "./app/styles/phone.css";
import { App } from "./app/App.tsx";

// The content security policy refuses code made at run time, which zod would otherwise try.
z.config({ jitless: true });

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root element.");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
