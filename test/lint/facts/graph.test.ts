import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesOf, componentsOf, type Edge, graphOf, wayBetween } from '../../../compiler/lint/facts/graph.ts';

const vertex = fc.integer({ min: 0, max: 7 }).map(String);
const edges = fc
  .array(fc.tuple(vertex, vertex), { maxLength: 20 })
  .map((pairs) => pairs.map(([from, to], label): Edge<number> => ({ from, to, label })));

/** Whether one vertex leads to another, told without any cleverness: by all ways of up to eight steps. */
function leads(all: readonly Edge<number>[], from: string, to: string): boolean {
  let reached = new Set([from]);
  for (let step = 0; step < 8; step++) {
    reached = new Set([...reached, ...all.filter((edge) => reached.has(edge.from)).map((edge) => edge.to)]);
  }
  return reached.has(to);
}

test('two vertices are in one component just when each leads to the other', () => {
  fc.assert(
    fc.property(edges, vertex, vertex, (all, one, other) => {
      const component = componentsOf(graphOf(all));
      if (!component.has(one) || !component.has(other)) return;
      const isTogether = leads(all, one, other) && leads(all, other, one);
      expect(component.get(one) === component.get(other)).toBe(isTogether);
    }),
  );
});

test('a way is made of edges that follow one another, and is found just when there is one', () => {
  fc.assert(
    fc.property(edges, vertex, vertex, (all, one, other) => {
      const way = wayBetween(graphOf(all), one, other);
      expect(way !== undefined).toBe(leads(all, one, other));
      if (!way || one === other) return;
      expect(way[0]!.from).toBe(one);
      expect(way.at(-1)!.to).toBe(other);
      expect(way.slice(1).map(({ from }) => from)).toEqual(way.slice(0, -1).map(({ to }) => to));
    }),
  );
});

test('circles close, and there is one for each knot', () => {
  fc.assert(
    fc.property(edges, (all) => {
      const circles = circlesOf(all);
      for (const circle of circles) {
        expect(circle.map(({ from }) => from)).toEqual(circle.map((_, index) => circle.at(index - 1)!.to));
      }
      const component = componentsOf(graphOf(all));
      const knots = new Set(
        all.filter(({ from, to }) => component.get(from) === component.get(to)).map(({ from }) => component.get(from)),
      );
      expect(circles.length).toBe(knots.size);
    }),
  );
});

test('a chain of 50 000 links is no trouble', () => {
  const chain = Array.from(
    { length: 50_000 },
    (_, index): Edge<number> => ({
      from: String(index),
      to: String((index + 1) % 50_000),
      label: index,
    }),
  );
  expect(circlesOf(chain).map((circle) => circle.length)).toEqual([50_000]);
  expect(circlesOf(chain.slice(0, -1))).toEqual([]);
});
