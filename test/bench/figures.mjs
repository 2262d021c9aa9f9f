/** How figures are written, on the terminal and on the page. */
export const megabytes = (bytes) => (bytes === null ? '-' : `${(bytes / 1e6).toFixed(0)} MB`);
export const kilobytes = (bytes) => (bytes === null ? '-' : `${(bytes / 1e3).toFixed(0)} kB`);
export const spanOf = ({ p50, lowest, highest }) =>
  `${p50.toFixed(0)} ms (${lowest.toFixed(0)}–${highest.toFixed(0)})`;
export const whole = (value) => (value === null ? '-' : String(Math.round(value)));
export const hundredth = (value) => (value === null ? '-' : value.toFixed(2));
export const tenth = (value) => (value === null ? '-' : value.toFixed(1));
