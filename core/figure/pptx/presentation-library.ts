import type pptxgenjs from 'pptxgenjs';

export type Presentation = InstanceType<typeof pptxgenjs.default>;
export type Slide = ReturnType<Presentation['addSlide']>;

function isPresentationClass(value: unknown): value is new () => Presentation {
  return typeof value === 'function';
}

/** An empty presentation. The library is loaded at the first one; its types describe the form for `require`, where the class is one level deeper. */
export async function emptyPresentation(): Promise<Presentation> {
  const library: unknown = await import('pptxgenjs').then((module): unknown => module.default);
  if (!isPresentationClass(library)) throw new TypeError('The presentation library lacks its class');
  return new library();
}
