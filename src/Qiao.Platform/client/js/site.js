// Pages work without this file; it only makes them quicker to use.
import { sortByDistance } from './parts/near-me.js';
import { countCharacters } from './parts/count.js';
import { copyOnPress } from './parts/copy.js';
import { answerByKey } from './parts/keys.js';
import { moveBetweenRows } from './parts/rows.js';
import { suggestWhileTyping } from './parts/suggest.js';

const all = (selector, use) => document.querySelectorAll(selector).forEach(use);

// A page with problems starts at their list; a link there leads to the field itself, with its label in sight.
all('[data-error-summary]', summary => {
  summary.focus();
  summary.addEventListener('click', event => {
    const field = event.target.hash && document.getElementById(event.target.hash.slice(1));
    if (field) {
      event.preventDefault();
      (field.closest('.govuk-form-group') ?? field).scrollIntoView();
      field.focus({ preventScroll: true });
    }
  });
});

// Pressing twice sends once; after a while, or back on the page, it may be sent again.
all('form[data-once]', form => {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 4000);
  });
  addEventListener('pageshow', () => delete form.dataset.sent);
});

// On wide screens a filter applies at once and the button is not needed; on phones one chooses several, then applies.
const wide = matchMedia('(min-width: 48.0625em)');
all('form[data-auto-submit]', form => {
  form.addEventListener('change', event => {
    if (wide.matches && event.target.matches('[type=checkbox], [type=radio], select')) {
      form.requestSubmit();
    }
  });
});

// Empty fields do not belong in an address that people pass on.
all('form[method=get]', form => form.addEventListener('formdata', event => {
  for (const [name, value] of [...event.formData]) {
    if (value === '' && event.formData.getAll(name).every(v => v === '')) {
      event.formData.delete(name);
    }
  }
}));

all('[data-count-to]', countCharacters);
all('[data-copy]', copyOnPress);
all('[data-keys]', answerByKey);
all('[data-row-keys]', moveBetweenRows);
all('[data-near]', sortByDistance);
all('[data-suggest]', suggestWhileTyping);
