/* Improves pages that already work without it. No dependency, nothing from elsewhere. */
(function () {
  'use strict';

  function each(selector, act) {
    document.querySelectorAll(selector).forEach(act);
  }

  /* A page that came back with errors opens on their list. */
  var summary = document.getElementById('error-summary');
  if (summary) summary.focus();

  /* A link of the error list leads to the field itself, ready to be corrected. */
  each('#error-summary a[href^="#"]', function (link) {
    link.addEventListener('click', function (event) {
      var field = document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      (field.closest('.form-group') || field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
  });

  /* The same form is not sent twice; coming back to the page frees it again. */
  function free() {
    each('form[data-sent]', function (form) {
      form.removeAttribute('data-sent');
      form.querySelectorAll('.will-busy').forEach(function (button) {
        button.classList.remove('will-busy');
      });
    });
  }
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method === 'get') return;
    if (form.hasAttribute('data-sent')) return event.preventDefault();
    form.setAttribute('data-sent', '');
    if (event.submitter) event.submitter.classList.add('will-busy');
  });
  window.addEventListener('pageshow', free);

  /* Buttons that need script are there only with script. */
  each('[data-print]', function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      window.print();
    });
  });
  each('[data-copy]', function (button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      var field = document.getElementById(button.dataset.copy);
      navigator.clipboard.writeText(field.value).then(
        function () {
          button.querySelector('span').textContent = button.dataset.copied;
        },
        function () {
          field.select();
        },
      );
    });
  });

  /* The keys of the desk: one figure presses the button that shows it. Who types by voice can turn them off. */
  each('[data-shortcut-switch]', function (button) {
    var on = localStorage.getItem('will-keys') !== 'off';
    function show() {
      document.documentElement.toggleAttribute('data-keys', on);
      button.textContent = on ? button.dataset.on : button.dataset.off;
    }
    button.hidden = false;
    button.addEventListener('click', function () {
      on = !on;
      localStorage.setItem('will-keys', on ? 'on' : 'off');
      show();
    });
    document.addEventListener('keydown', function (event) {
      if (!on || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target.closest('input, select, textarea')) return;
      var target = document.querySelector('[data-shortcut="' + CSS.escape(event.key) + '"]');
      if (!target) return;
      event.preventDefault();
      target.click();
    });
    show();
  });

  /* The week: a grid over the same list of days. Each day holds one window; the fields remain what is sent. */
  function drawWeek(week) {
    var days = Array.from(week.querySelectorAll('.will-week-day')).map(function (day) {
      var selects = day.querySelectorAll('select');
      return {
        short: day.dataset.short,
        name: day.querySelector('label').textContent,
        on: day.querySelector('input'),
        from: selects[0],
        to: selects[1],
      };
    });
    var starts = Array.from(days[0].from.options);
    var first = Number(starts[0].value);
    var count = starts.length;
    var grid = document.createElement('div');
    var cells = days.map(function () {
      return [];
    });
    var anchor = null;
    var mark = null;

    function put(tag, className, text) {
      var element = document.createElement(tag);
      element.className = className;
      element.textContent = text;
      grid.append(element);
      return element;
    }
    function holds(day, slot) {
      return day.on.checked && Number(day.from.value) <= slot && slot < Number(day.to.value);
    }
    function paint() {
      days.forEach(function (day, d) {
        cells[d].forEach(function (cell, s) {
          var slot = first + s;
          var held = holds(day, slot);
          cell.setAttribute('aria-pressed', String(held));
          if (held && slot === Number(day.from.value)) cell.dataset.edge = day.from.selectedOptions[0].text;
          else if (held && slot === Number(day.to.value) - 1) cell.dataset.edge = day.to.selectedOptions[0].text;
          else delete cell.dataset.edge;
        });
      });
    }
    function set(day, from, to) {
      day.on.checked = to > from;
      if (to > from) {
        day.from.value = String(from);
        day.to.value = String(to);
      }
      paint();
    }
    /* Outside the window: it grows to there. On its edge: it shrinks. In its middle: it ends there. */
    function toggle(d, slot) {
      var day = days[d];
      var from = Number(day.from.value);
      var to = Number(day.to.value);
      if (!day.on.checked) set(day, slot, slot + 1);
      else if (slot < from) set(day, slot, to);
      else if (slot >= to) set(day, from, slot + 1);
      else if (slot === from) set(day, from + 1, to);
      else set(day, from, slot);
    }
    function focus(d, s) {
      if (!cells[d] || !cells[d][s]) return;
      grid.querySelector('[tabindex="0"]').tabIndex = -1;
      cells[d][s].tabIndex = 0;
      cells[d][s].focus();
    }

    grid.className = 'will-week-grid';
    put('span', '', '');
    days.forEach(function (day) {
      put('span', '', day.short);
    });
    for (var s = 0; s < count; s++) {
      var hour = starts[s].text;
      put('span', 'will-week-time', (first + s) % 2 === 0 ? hour : '');
      days.forEach(function (day, d) {
        var cell = put('button', (first + s) % 2 === 0 ? 'will-full-hour' : '', '');
        cell.type = 'button';
        cell.tabIndex = d === 0 && s === 0 ? 0 : -1;
        cell.setAttribute('aria-label', day.name + ' ' + hour);
        cell.dataset.at = d + ' ' + s;
        cells[d].push(cell);
      });
    }
    function at(target) {
      var cell = target && target.closest ? target.closest('[data-at]') : null;
      return cell && grid.contains(cell) ? cell.dataset.at.split(' ').map(Number) : null;
    }
    grid.addEventListener('pointerdown', function (event) {
      var place = at(event.target);
      if (!place || event.pointerType === 'touch') return;
      anchor = { d: place[0], s: place[1], moved: false };
    });
    grid.addEventListener('pointerover', function (event) {
      var place = at(event.target);
      if (!place || !anchor || (place[1] === anchor.s && !anchor.moved)) return;
      anchor.moved = true;
      set(days[anchor.d], first + Math.min(anchor.s, place[1]), first + Math.max(anchor.s, place[1]) + 1);
    });
    document.addEventListener('pointerup', function () {
      window.setTimeout(function () {
        anchor = null;
      });
    });
    grid.addEventListener('click', function (event) {
      var place = at(event.target);
      if (!place || (anchor && anchor.moved)) return;
      toggle(place[0], first + place[1]);
    });
    grid.addEventListener('keydown', function (event) {
      var place = at(event.target);
      if (!place) return;
      var d = place[0];
      var s = place[1];
      var goal = {
        ArrowUp: [d, s - 1],
        ArrowDown: [d, s + 1],
        ArrowLeft: [d - 1, s],
        ArrowRight: [d + 1, s],
        Home: [0, s],
        End: [days.length - 1, s],
        PageUp: [d, 0],
        PageDown: [d, count - 1],
      }[event.key];
      if (event.key === 'Delete' || event.key === 'Backspace') {
        event.preventDefault();
        set(days[d], first, first);
      }
      if (!goal || !cells[goal[0]] || !cells[goal[0]][goal[1]]) return;
      event.preventDefault();
      focus(goal[0], goal[1]);
      /* With Shift the hours grow from where the arrows began, as text is marked. */
      if (event.shiftKey && goal[0] === d && goal[1] !== s) {
        mark = mark && mark.d === d ? mark : { d: d, s: s };
        set(days[d], first + Math.min(mark.s, goal[1]), first + Math.max(mark.s, goal[1]) + 1);
      } else if (!event.shiftKey) mark = null;
    });
    week.addEventListener('change', paint);

    var help = document.createElement('p');
    help.className = 'form-text will-week-help';
    help.textContent = week.dataset.help;
    week.before(help, grid);
    paint();
  }
  /* A day that is marked begins with the hours of the day marked before it: on a phone they are chosen once. */
  each('[data-week]', function (week) {
    var last = null;
    week.querySelectorAll('.will-week-day').forEach(function (day) {
      day.toggleAttribute('data-touched', day.querySelector('input').checked);
    });
    week.addEventListener('change', function (event) {
      var day = event.target.closest('.will-week-day');
      var selects = day.querySelectorAll('select');
      if (event.target.type === 'checkbox' && event.target.checked && last && !day.hasAttribute('data-touched')) {
        var hours = last.querySelectorAll('select');
        selects[0].value = hours[0].value;
        selects[1].value = hours[1].value;
      }
      if (event.target.type !== 'checkbox') day.setAttribute('data-touched', '');
      if (day.querySelector('input').checked) last = day;
    });
  });
  each('[data-week]', drawWeek);

  /* "Near me": the device is asked, what it says is rounded to about a hundred metres, and the form is sent with it. */
  each('[data-near]', function (button) {
    if (!navigator.geolocation) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      navigator.geolocation.getCurrentPosition(
        function (found) {
          var field = document.getElementById(button.dataset.near);
          field.value = found.coords.latitude.toFixed(3) + ',' + found.coords.longitude.toFixed(3);
          field.disabled = false;
          field.form.querySelectorAll('[name="' + button.dataset.clears + '"]').forEach(function (place) {
            place.value = '';
          });
          field.form.requestSubmit();
        },
        function () {
          button.querySelector('span').textContent = button.dataset.failed;
        },
        { timeout: 10000, maximumAge: 300000 },
      );
    });
  });

  function askFor(address, use) {
    fetch(address)
      .then(function (answer) {
        if (answer.ok) return answer.json().then(use);
      })
      .catch(function () {
        /* Offline, or the page is being left: it works without. */
      });
  }

  /* Ways to go on with what one is typing, in the list that the browser itself shows. The last answer counts. */
  each('[data-suggest]', function (field) {
    var asked = 0;
    var waiting;
    field.addEventListener('input', function () {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(function () {
        var mine = ++asked;
        askFor(field.dataset.suggest + '?q=' + encodeURIComponent(field.value), function (found) {
          if (mine !== asked) return;
          var options = found.suggestions.map(function (text) {
            return new Option(text, text);
          });
          field.list.replaceChildren.apply(field.list, options);
        });
      }, 150);
    });
  });

  /* All results as dots on the map, where there are more than the page holds. */
  each('[data-points]', function (path) {
    var frame = path.dataset.frame.split(' ').map(Number);
    askFor(path.dataset.points, function (found) {
      var dots = found.points.map(function (at) {
        var x = frame[4] + (at[0] - frame[0]) * frame[2];
        var y = frame[4] + (frame[1] - at[1]) * frame[3];
        return 'M' + Math.round(x) + ' ' + Math.round(y) + 'h0';
      });
      path.setAttribute('d', Array.from(new Set(dots)).join(''));
    });
  });
})();
