import type { Copier } from './copier.ts';
import {
  arrayAt,
  arrayOf,
  dictAt,
  dictOf,
  itemsOf,
  nameAt,
  type PDFContext,
  type PDFDict,
  type PDFObject,
  put,
} from './objects.ts';
import type { Source } from './source.ts';

/** Layers of drawings and maps: without their list a reader would show those that are switched off. */
export class Layers {
  private readonly all: PDFObject[] = [];
  private readonly off: PDFObject[] = [];

  add({ catalog, context }: Source, copier: Copier): void {
    const properties = dictAt(catalog, 'OCProperties');
    const groups = properties && itemsOf(arrayAt(properties, 'OCGs'));
    if (!properties || !groups) return;
    const standard = dictAt(properties, 'D');
    const listed = (name: string) => new Set(standard ? itemsOf(arrayAt(standard, name)) : []);
    const [on, off] = [listed('ON'), listed('OFF')];
    const usuallyOff = standard !== undefined && nameAt(standard, 'BaseState') === 'OFF';
    for (const group of groups) {
      if (!context.lookup(group)) continue;
      const copied = copier.copy(group);
      this.all.push(copied);
      if (off.has(group) || (usuallyOff && !on.has(group))) this.off.push(copied);
    }
  }

  write(context: PDFContext, catalog: PDFDict): void {
    if (this.all.length === 0) return;
    const standard = dictOf(context, { OFF: arrayOf(context, this.off) });
    put(catalog, 'OCProperties', dictOf(context, { OCGs: arrayOf(context, this.all), D: standard }));
  }
}
