export function copyOnPress(box) {
  const field = box.querySelector('input');
  const button = box.querySelector('button');
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // The clipboard needs a secure address; the selection is there to be copied by hand.
      return;
    }
    button.textContent = button.dataset.done;
  });
}
