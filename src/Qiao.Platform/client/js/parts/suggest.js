// Offers completions below a search field, by the browser's own list: keyboard, touch and screen readers work as they do elsewhere.
const PAUSE = 120;

export function suggestWhileTyping(field) {
  const list = document.createElement('datalist');
  list.id = `${field.id}-suggestions`;
  field.after(list);
  field.setAttribute('list', list.id);
  let waiting, asked = '';

  field.addEventListener('input', event => {
    clearTimeout(waiting);
    // A choice from the list comes as an input without a kind, or as a replacement: nothing more to offer.
    if (!event.inputType || event.inputType === 'insertReplacementText' || event.isComposing) {
      return;
    }
    waiting = setTimeout(() => ask(field.value), PAUSE);
  });
  field.addEventListener('compositionend', () => ask(field.value));

  async function ask(text) {
    if (text.trim() === '' || text === asked) {
      return;
    }
    asked = text;
    try {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}`, { headers: { 'Accept-Language': document.documentElement.lang } });
      if (answer.ok && field.value === text) {
        const { items } = await answer.json();
        list.replaceChildren(...items.map(item => new Option(`${item.vacancies}`, item.text)));
      }
    } catch {
      // Without a network the field is still a field.
    }
  }
}
