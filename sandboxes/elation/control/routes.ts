// Every control call: what people do at Elation's screens, and what tests do to the sandbox. Described in control.openapi.yaml.
import type { Route } from '../route.js';
import { chartRoutes } from './charts.js';
import { noteAndBillRoutes } from './notes-and-bills.js';
import { practiceControlRoutes } from './practice.js';
import { weatherRoutes } from './weather.js';
import type { Weather } from './weather.js';

export function controlRoutes(weather: Weather): readonly Route[] {
  const { sandbox } = weather;
  return [
    ...noteAndBillRoutes(sandbox),
    ...chartRoutes(sandbox),
    ...practiceControlRoutes(sandbox),
    ...weatherRoutes(weather),
  ];
}
