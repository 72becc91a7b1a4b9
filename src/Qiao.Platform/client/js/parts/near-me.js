// Sorts the list by distance from where the reader is. The place is rounded to about a hundred metres and goes nowhere but into the address.
export function sortByDistance(button) {
  if (!('geolocation' in navigator)) {
    return;
  }

  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const address = new URL(location.href);
        address.searchParams.set('near', `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`);
        address.searchParams.set('sort', 'distance');
        address.searchParams.delete('after');
        location.assign(address);
      },
      () => { button.disabled = false; },
      { maximumAge: 600000, timeout: 10000 });
  });
}
