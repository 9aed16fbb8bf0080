import { createApp } from "vue";
import People from "./vue.vue";

createApp(People).mount("#root");
