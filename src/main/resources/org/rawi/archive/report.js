'use strict';
const root = document.documentElement;
const language = document.getElementById('language');
language.hidden = false;
language.addEventListener('click', () => {
  const arabic = root.lang !== 'ar';
  root.lang = arabic ? 'ar' : 'en';
  root.dir = arabic ? 'rtl' : 'ltr';
});
const body = document.querySelector('#table tbody');
document.querySelectorAll('#table thead th').forEach((head, column) => {
  const button = head.querySelector('button');
  button.disabled = false;
  button.addEventListener('click', () => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    document.querySelectorAll('#table thead th').forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const value = row => row.cells[column].dataset.sort ?? row.cells[column].textContent;
    const rows = [...body.rows].map(row => [value(row), row]);
    rows.sort(([a], [b]) => {
      const numbers = a !== '' && b !== '' && isFinite(a) && isFinite(b);
      const order = numbers ? a - b : a.localeCompare(b, 'ar');
      return down ? -order : order;
    });
    body.append(...rows.map(([, row]) => row));
  });
});
