// The theme without its web fonts: the pages use those of the system, and ask no other server for anything.

import DefaultTheme from "vitepress/theme-without-fonts";
import "./style.css";

export default DefaultTheme;
