// Vite gives the text of a style sheet for `?inline`.
declare module "*.css?inline" {
  const text: string;
  export default text;
}
