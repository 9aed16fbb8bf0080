import { createApp } from "vue";
import People from "./people-vue.vue";

createApp(People).mount("#root");
