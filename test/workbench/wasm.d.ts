/** webpack gives the address of the file. */
declare module "*.wasm" {
  const address: string;
  export default address;
}
