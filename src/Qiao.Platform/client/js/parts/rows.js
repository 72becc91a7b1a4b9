// J and K or the arrows move between the rows of a desk table, X ticks the row's box, Enter follows its link.
export function moveBetweenRows(table) {
  const stops = [...table.tBodies].flatMap(body => [...body.rows]).map(row => row.querySelector('a, button')).filter(Boolean);

  table.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input:not([type=checkbox]), select, textarea')) {
      return;
    }
    const row = event.target.closest('tr');
    const at = stops.findIndex(stop => row?.contains(stop));
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step && stops[at + step]) {
      event.preventDefault();
      stops[at + step].focus();
    } else if (event.key === 'x') {
      row?.querySelector('input[type=checkbox]')?.click();
    }
  });
}
