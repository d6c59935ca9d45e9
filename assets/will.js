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

  /* The hours of one day as its fields say them, and back. Each stretch is ticked by a box of its own. */
  function hoursOf(day) {
    var selects = day.querySelectorAll('select');
    var stretches = Array.from(day.querySelectorAll('input[type="checkbox"]')).map(function (on, at) {
      return { on: on, from: selects[2 * at], to: selects[2 * at + 1] };
    });
    return {
      most: stretches.length,
      read: function () {
        var hours = [];
        for (var at = 0; at < stretches.length && stretches[at].on.checked; at++)
          hours.push({ from: Number(stretches[at].from.value), to: Number(stretches[at].to.value) });
        return hours;
      },
      write: function (hours) {
        stretches.forEach(function (stretch, at) {
          stretch.on.checked = at < hours.length;
          if (at >= hours.length) return;
          stretch.from.value = String(hours[at].from);
          stretch.to.value = String(hours[at].to);
        });
      },
    };
  }

  /* Stretches that touch are one; none is left that ends as it begins. */
  function joined(hours) {
    var sorted = hours
      .filter(function (one) {
        return one.from < one.to;
      })
      .sort(function (one, other) {
        return one.from - other.from;
      });
    return sorted.reduce(function (all, one) {
      var last = all[all.length - 1];
      if (last && one.from <= last.to) last.to = Math.max(last.to, one.to);
      else all.push({ from: one.from, to: one.to });
      return all;
    }, []);
  }
  function withHours(hours, from, to) {
    return joined(hours.concat([{ from: from, to: to }]));
  }
  function withoutHours(hours, from, to) {
    return joined(
      hours.flatMap(function (one) {
        if (to <= one.from || one.to <= from) return [one];
        return [
          { from: one.from, to: from },
          { from: to, to: one.to },
        ];
      }),
    );
  }

  /* The week: a grid over the same list of days. The fields remain what is sent. */
  function drawWeek(week) {
    var days = Array.from(week.querySelectorAll('.will-week-day')).map(function (day) {
      return {
        short: day.dataset.short,
        name: day.querySelector('label').textContent.trim(),
        hours: hoursOf(day),
      };
    });
    var starts = Array.from(week.querySelector('select').options);
    var first = Number(starts[0].value);
    var count = starts.length;
    var grid = document.createElement('div');
    var cells = days.map(function () {
      return [];
    });
    var anchor = null;
    var mark = null;
    var begun = null;

    function put(tag, className, text) {
      var element = document.createElement(tag);
      element.className = className;
      element.textContent = text;
      grid.append(element);
      return element;
    }
    function hourAt(slot) {
      var half = slot % 2 === 0 ? '00' : '30';
      return String(Math.floor(slot / 2)).padStart(2, '0') + ':' + half;
    }
    function held(hours, slot) {
      return hours.find(function (one) {
        return one.from <= slot && slot < one.to;
      });
    }
    function paint() {
      days.forEach(function (day, d) {
        var hours = day.hours.read();
        cells[d].forEach(function (cell, s) {
          var slot = first + s;
          var one = held(hours, slot);
          cell.setAttribute('aria-pressed', String(Boolean(one)));
          if (one && slot === one.from) cell.dataset.edge = hourAt(one.from);
          else if (one && slot === one.to - 1) cell.dataset.edge = hourAt(one.to);
          else delete cell.dataset.edge;
        });
      });
    }
    /* What would be one stretch too many for a day leaves it as it was. */
    function set(day, hours) {
      if (hours.length <= day.hours.most) day.hours.write(hours);
      paint();
    }
    /* On a free hour a stretch begins, and the next press of that day says where it ends. On its edge: it shrinks. In its middle: it ends there. */
    function toggle(d, slot) {
      var day = days[d];
      var hours = joined(day.hours.read());
      var one = held(hours, slot);
      var open = begun && begun.d === d ? begun.slot : null;
      begun = null;
      if (one && slot === one.from) set(day, withoutHours(hours, slot, slot + 1));
      else if (one) set(day, withoutHours(hours, slot, one.to));
      else if (open !== null) set(day, withHours(hours, Math.min(open, slot), Math.max(open, slot) + 1));
      else {
        set(day, withHours(hours, slot, slot + 1));
        begun = { d: d, slot: slot };
      }
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
      var hours = joined(days[place[0]].hours.read());
      anchor = { d: place[0], s: place[1], moved: false, hours: hours, change: withHours };
      if (held(hours, first + place[1])) anchor.change = withoutHours;
    });
    grid.addEventListener('pointerover', function (event) {
      var place = at(event.target);
      if (!place || !anchor || (place[1] === anchor.s && !anchor.moved)) return;
      anchor.moved = true;
      begun = null;
      var range = [first + Math.min(anchor.s, place[1]), first + Math.max(anchor.s, place[1]) + 1];
      set(days[anchor.d], anchor.change(anchor.hours, range[0], range[1]));
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
        var hours = joined(days[d].hours.read());
        var one = held(hours, first + s);
        begun = null;
        if (one) set(days[d], withoutHours(hours, one.from, one.to));
      }
      if (!goal || !cells[goal[0]] || !cells[goal[0]][goal[1]]) return;
      event.preventDefault();
      focus(goal[0], goal[1]);
      /* With Shift the hours grow from where the arrows began, as text is marked. */
      if (event.shiftKey && goal[0] === d && goal[1] !== s) {
        mark = mark && mark.d === d ? mark : { d: d, s: s, hours: joined(days[d].hours.read()) };
        begun = null;
        set(days[d], withHours(mark.hours, first + Math.min(mark.s, goal[1]), first + Math.max(mark.s, goal[1]) + 1));
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
      var marked = day.querySelector('input');
      var fresh = !day.hasAttribute('data-touched');
      if (event.target === marked && marked.checked && last && fresh) hoursOf(day).write(hoursOf(last).read());
      if (event.target !== marked) day.setAttribute('data-touched', '');
      if (marked.checked) last = day;
      else if (last === day) last = null;
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
