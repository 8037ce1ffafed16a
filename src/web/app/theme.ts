/** Mantine's theme: petrol, our sizes, and the defaults of its components. Colours live in the tokens. */
import {
  Button,
  Drawer,
  Menu,
  Modal,
  Popover,
  Tooltip,
  createTheme,
  localStorageColorSchemeManager,
} from "@mantine/core";

/** Keeps the chosen scheme where theme.js reads it before the first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: "theme" });

export const theme = createTheme({
  primaryColor: "petrol",
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  fontFamily: "var(--font)",
  colors: {
    petrol: [
      "#eef6fa",
      "#e2eff5",
      "#c3dfeb",
      "#9bcfe5",
      "#78c1e2",
      "#3f97bd",
      "#22799f",
      "#156689",
      "#0d5878",
      "#093f57",
    ],
  },
  defaultRadius: "sm",
  focusRing: "never",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: "sm", variant: "filled" } }),
    // The page never scrolls behind a dialog, and locking it would write a style tag.
    ModalRoot: Modal.Root.extend({
      defaultProps: { lockScroll: false, centered: false, radius: "md", transitionProps: { duration: 120 } },
    }),
    DrawerRoot: Drawer.Root.extend({
      defaultProps: { size: 440, lockScroll: false, transitionProps: { duration: 120 } },
    }),
    // Drawn where it stands, so that it is inside a landmark; its first choice has the focus.
    Menu: Menu.extend({
      defaultProps: {
        withinPortal: false,
        withInitialFocusPlaceholder: false,
        shadow: "md",
        transitionProps: { duration: 80 },
      },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: "md" } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300 } }),
  },
});
