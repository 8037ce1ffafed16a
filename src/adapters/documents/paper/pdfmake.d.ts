/** What we use of pdfmake, which has no types of its own. Source: pdfmake 0.3, docs "Document definition object". */
declare module "pdfmake" {
  interface FontFaces {
    readonly normal: string;
    readonly bold: string;
  }
  interface CreatedPdf {
    getBuffer(): Promise<Uint8Array>;
  }
  interface PdfMake {
    setFonts(fonts: Readonly<Record<string, FontFaces>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: object): CreatedPdf;
  }
  const pdfmake: PdfMake;
  export default pdfmake;
}
