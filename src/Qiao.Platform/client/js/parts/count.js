// Says how many characters are left, aloud only when typing rests.
export function countCharacters(area) {
  const shown = document.getElementById(`${area.id}-count`);
  const spoken = document.querySelector(`[data-count-of="${CSS.escape(area.id)}"]`);
  const most = Number(area.dataset.countTo);
  let rest;

  function update() {
    // Line breaks count once, as on the server; so do characters outside the basic plane.
    const left = most - [...area.value].length;
    const text = (left < 0 ? area.dataset.over : area.dataset.left).replace('{n}', Math.abs(left));
    shown.textContent = text;
    shown.classList.toggle('q-count--over', left < 0);
    clearTimeout(rest);
    rest = setTimeout(() => { spoken.textContent = text; }, 1000);
  }

  if (area.value) {
    update();
  }
  area.addEventListener('input', update);
}
