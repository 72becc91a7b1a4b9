// Letters choose the answers of a desk page's form: `v:decision=Verified` means that V picks that answer.
export function answerByKey(frame) {
  const answers = new Map(frame.dataset.keys.split(' ').map(pair => pair.split(':')));

  document.addEventListener('keydown', event => {
    const answer = answers.get(event.key);
    if (!answer || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input:not([type=radio], [type=checkbox]), select, textarea')) {
      return;
    }
    const [name, value] = answer.split('=');
    const input = frame.querySelector(`input[name="${name}"][value="${value}"]`);
    if (input) {
      event.preventDefault();
      input.click();
      input.focus();
    }
  });
}
