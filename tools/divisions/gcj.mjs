// GCJ-02, the offset datum of Chinese web maps. Krasovsky 1940 ellipsoid; constants as published in the open transforms.
const axis = 6378245;
const eccentricity = 0.00669342162296594323;

function offset({ lat, lon }) {
  const x = lon - 105;
  const y = lat - 35;
  const wave = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
  let dLat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + wave;
  dLat += (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3;
  dLat += (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
  let dLon = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + wave;
  dLon += (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3;
  dLon += (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
  const radians = lat / 180 * Math.PI;
  const magic = 1 - eccentricity * Math.sin(radians) ** 2;
  return {
    lat: dLat * 180 / (axis * (1 - eccentricity) / (magic * Math.sqrt(magic)) * Math.PI),
    lon: dLon * 180 / (axis / Math.sqrt(magic) * Math.cos(radians) * Math.PI),
  };
}

/** The WGS-84 point whose GCJ-02 image is given, to better than a centimetre by repeated correction. */
export function fromGcj02({ lat, lon }) {
  let guess = { lat, lon };
  for (let i = 0; i < 6; i++) {
    const shift = offset(guess);
    guess = { lat: lat - shift.lat, lon: lon - shift.lon };
  }
  return guess;
}
