export default { entry: { inline: "./src/inline.js", slim: "./src/slim.js", address: "./src/address.js" } };
