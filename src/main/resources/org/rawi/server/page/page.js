'use strict';
/* Everything here is a comfort: without it the pages do the same by sending forms. */
(() => {
  const by = (id) => document.getElementById(id);

  /* Files may be dropped anywhere on the text. */
  const text = by('text'), files = by('files');
  if (text && files) {
    for (const name of ['dragenter', 'dragover']) text.addEventListener(name, (e) => {
      if (e.dataTransfer && [...e.dataTransfer.types].includes('Files')) { e.preventDefault(); text.classList.add('over'); }
    });
    text.addEventListener('dragleave', () => text.classList.remove('over'));
    text.addEventListener('drop', (e) => {
      text.classList.remove('over');
      if (e.dataTransfer.files.length) { e.preventDefault(); files.files = e.dataTransfer.files; files.focus(); }
    });
  }

  /* How far a job is: said at each quarter, not at each percent. */
  const job = by('job');
  if (job && window.EventSource) {
    const state = by('state'), bar = by('progress'), percent = by('percent').firstElementChild, result = by('result');
    let quarter = 0;
    const source = new EventSource('/api/v1/jobs/' + job.dataset.id + '/events');
    const show = (told) => {
      const n = Math.round(100 * told.progress);
      bar.value = n;
      percent.textContent = n + '%';
      return n;
    };
    source.addEventListener('speaking', (e) => {
      const n = show(JSON.parse(e.data)), now = Math.floor(n / 25);
      if (now > quarter && n < 100) { quarter = now; state.textContent = job.dataset.quarter.replace('{0}', 25 * now + '%'); }
    });
    source.addEventListener('done', (e) => {
      source.close();
      show(JSON.parse(e.data));
      state.textContent = job.dataset.done;
      result.hidden = false;
      const audio = job.querySelector('audio');
      if (audio.paused) { result.focus(); }
    });
    source.addEventListener('failed', () => { source.close(); location.reload(); });
  }

  /* Hear a doubtful word in its sentence, as it is chosen or written. */
  const review = by('review');
  if (review) {
    const heard = by('heard'), sound = new Audio();
    const reading = (n) => review.elements['own-' + n].value.trim() || review.elements['choice-' + n].value;
    for (const button of review.querySelectorAll('.hear')) {
      button.hidden = false;
      button.addEventListener('click', async () => {
        heard.textContent = '';
        const body = { text: button.dataset.before + reading(button.dataset.number) + button.dataset.after, format: 'mp3' };
        const answer = await fetch('/api/v1/speech', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
        if (!answer.ok) { heard.textContent = review.dataset.hear; return; }
        sound.src = URL.createObjectURL(await answer.blob());
        sound.play();
      });
    }
    /* A keyboard of marks for the field that was used last. */
    const marks = by('marks');
    let field = null;
    const all = [['\u064E', 'فتحة'], ['\u064F', 'ضمة'], ['\u0650', 'كسرة'], ['\u0652', 'سكون'], ['\u0651', 'شدة'], ['\u064B', 'فتحتان'], ['\u064C', 'ضمتان'], ['\u064D', 'كسرتان']];
    for (const [mark, name] of all) {
      const key = document.createElement('button');
      key.type = 'button';
      key.lang = 'ar';
      key.setAttribute('aria-label', name);
      key.textContent = '\u25CC' + mark;
      key.addEventListener('click', () => {
        if (!field) return;
        const at = field.selectionStart ?? field.value.length;
        field.setRangeText(mark, at, field.selectionEnd ?? at, 'end');
        field.focus();
      });
      marks.append(key);
    }
    for (const own of review.querySelectorAll('.own input')) {
      own.addEventListener('focus', () => {
        if (!own.value) own.value = own.closest('fieldset').querySelector('[name^="written-"]').value;
        field = own;
        marks.hidden = false;
      });
      own.addEventListener('blur', () => {
        const written = own.closest('fieldset').querySelector('[name^="written-"]').value;
        if (own.value === written && document.activeElement && !marks.contains(document.activeElement)) setTimeout(() => {
          if (own.value === written && document.activeElement !== own && !marks.contains(document.activeElement)) own.value = '';
        }, 200);
      });
    }
  }
})();
