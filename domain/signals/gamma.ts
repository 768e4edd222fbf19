/** log Γ(x) for x > 0 (Lanczos, nine terms). */
export function logGamma(x: number): number {
  const [first = 0, ...rest] = lanczos;
  const series = rest.reduce((sum, one, at) => sum + one / (x + at), first);
  const base = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
}

const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/**
 * The chance that a gamma variable of shape `shape` and scale 1 is at least `x`: the regularized upper incomplete gamma
 * function, 0..1. Series below `shape + 1`, continued fraction above it. Source: Abramowitz and Stegun 6.5.29, 6.5.31.
 */
export function gammaAtLeast(shape: number, x: number): number {
  if (!(x > 0) || !(shape > 0)) return x > 0 ? 0 : 1;
  // Almost nothing: the variable is 0 for all that can be told.
  if (shape < 1e-9 || !Number.isFinite(x)) return 0;
  if (!Number.isFinite(shape)) return 1;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  // So far out that the terms cannot be told apart from 0.
  if (!Number.isFinite(front)) return x < shape ? 1 : 0;
  return x < shape + 1 ? Math.max(0, 1 - front * lowerSeries(shape, x)) : Math.min(1, front * upperFraction(shape, x));
}

const precise = 1e-10;
const most = 500;

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let total = term;
  for (let n = 1; n < most && Math.abs(term) > total * precise; n++) {
    term *= x / (shape + n);
    total += term;
  }
  return total;
}

/** Lentz's evaluation of the continued fraction. */
function upperFraction(shape: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < most; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b || tiny);
    c = b + a / c || tiny;
    value *= d * c;
    if (Math.abs(d * c - 1) < precise) break;
  }
  return value;
}
