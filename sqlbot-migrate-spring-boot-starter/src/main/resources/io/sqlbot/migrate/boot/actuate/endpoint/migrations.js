
(() => {
  'use strict';

  // ---- what is shown
  const LANE = 16, COLOURS = 6, SVG = 'http://www.w3.org/2000/svg';
  const STATES = { applied: 'Applied', pending: 'Pending', running: 'Running', failed: 'Failed', stopped: 'Unfinished', unknown: 'Unknown', idle: 'Outside target' };
  const STANDINGS = { current: 'Up to date', behind: 'Behind', running: 'Migrating', failed: 'Failed', ahead: 'Ahead of this application', unknown: 'Unknown' };
  const BASE = location.pathname.replace(/\/+$/, '');
  const phone = matchMedia('(max-width: 700px)');
  const $ = (id) => document.getElementById(id);
  const engines = new Map();
  let engine = null, rows = [], shown = [], chosen = -1, opened = null, returnTo = null;

  // ---- small helpers: text only ever becomes text
  function el(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key === 'class') element.className = value;
      else if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
      else if (value !== null && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }
  function shape(name, attributes, styles) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    for (const [key, value] of Object.entries(styles || {})) element.style.setProperty(key, value);
    return element;
  }
  const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const date = (text) => text ? dates.format(new Date(text)) : '';
  function duration(ms) {
    if (ms === null || ms === undefined) return '';
    if (ms < 1000) return ms + ' ms';
    if (ms < 60000) return (ms / 1000).toFixed(ms < 10000 ? 1 : 0) + ' s';
    const minutes = Math.floor(ms / 60000);
    return minutes < 60 ? minutes + ' min ' + Math.round(ms % 60000 / 1000) + ' s' : Math.floor(minutes / 60) + ' h ' + minutes % 60 + ' min';
  }
  const count = (n, what) => n + ' ' + what + (n === 1 ? '' : 's');
  const session = (it) => 'pid ' + it.pid + (it.applicationName ? ' (' + it.applicationName + ')' : '') + (it.client ? ' from ' + it.client : '');

  // ---- what follows from the answer
  function appliedSet(it) {
    const nodes = new Map(it.graph.revisions.map((node) => [node.revision, node]));
    const applied = new Set(), todo = it.current.map((revision) => revision.revision);
    while (todo.length) {
      const node = nodes.get(todo.pop());
      if (node && !applied.has(node.revision)) {
        applied.add(node.revision);
        todo.push(...node.revises, ...node.dependsOn);
      }
    }
    // what an unknown revision stands on is known from the history alone
    if (it.current.some((revision) => !nodes.has(revision.revision))) {
      it.done.forEach((done, id) => { if (done.at) applied.add(id); });
    }
    return applied;
  }
  function doneBy(history) {
    const done = new Map();
    for (const entry of history) {
      const known = done.get(entry.revision) || { at: null, ms: 0, sum: 0 };
      if (entry.outcome === 'partial') known.sum += entry.durationMs;
      else if (entry.outcome === 'succeeded') {
        known.at = entry.direction === 'upgrade' ? entry.appliedAt : null;
        known.ms = known.sum + entry.durationMs;
        known.sum = 0;
      }
      done.set(entry.revision, known);
    }
    return done;
  }
  function rowsOf(it) {
    // a run may go further than the target that is configured
    const applied = appliedSet(it), pending = new Set([...it.pending.map((revision) => revision.revision), ...(it.run ? it.run.remaining : [])]);
    const current = new Set(it.current.map((revision) => revision.revision));
    const unfinished = new Map(it.unfinished.map((stopped) => [stopped.revision, stopped]));
    const state = (id) => {
      if (it.run && it.run.revision === id) return 'running';
      if (unfinished.has(id)) return unfinished.get(id).error ? 'failed' : it.state === 'running' ? 'running' : 'stopped';
      return applied.has(id) ? 'applied' : pending.has(id) ? 'pending' : 'idle';
    };
    const known = it.graph.revisions.map((node, at) => ({ node, state: state(node.revision), here: current.has(node.revision),
      done: it.done.get(node.revision), above: at ? it.graph.revisions[at - 1].edges : [] }));
    const unknown = it.current.filter((revision) => revision.message === undefined || revision.message === null).map((revision) => ({
      node: { revision: revision.revision, message: 'Not a revision of this application', labels: [], lane: 0, edges: [], revises: [], dependsOn: [] },
      state: 'unknown', here: true, done: it.done.get(revision.revision), above: [] }));
    return [...unknown, ...known];
  }

  // ---- the picture
  const x = (lane) => 10 + lane * LANE;
  function lines(svg, edges, half, height) {
    for (const [from, to, dashed] of edges) {
      const a = x(from), b = x(to), top = half === 'lower' ? height / 2 : -height / 2, end = top + height;
      const path = a === b ? `M${a} ${top}V${end}` : `M${a} ${top}C${a} ${top + height * .55} ${b} ${end - height * .55} ${b} ${end}`;
      svg.append(shape('path', { class: 'edge', d: path, ...(dashed ? { 'stroke-dasharray': '3 3' } : {}) },
        { stroke: `var(--lane-${Math.max(from, to) % COLOURS})` }));
    }
  }
  function node(row, cx, cy) {
    const colour = { failed: 'var(--bad)', unknown: 'var(--odd)', stopped: 'var(--bad)', running: 'var(--accent)' }[row.state] || `var(--lane-${row.node.lane % COLOURS})`;
    if (row.state === 'unknown') return shape('path', { class: 'node', d: `M${cx} ${cy - 7}l7 7-7 7-7-7z` }, { fill: colour });
    const hollow = row.state === 'pending' || row.state === 'idle';
    const circle = shape('circle', { class: 'node' + (row.state === 'running' ? ' pulse' : ''), cx, cy, r: row.here ? 7 : 5.5 },
      hollow ? { fill: 'var(--card)', stroke: colour } : { fill: colour });
    if (row.state === 'idle') circle.setAttribute('stroke-dasharray', '2 2');
    if (row.state !== 'failed') return circle;
    const group = shape('g', {});
    group.append(circle, shape('path', { d: `M${cx - 2.2} ${cy - 2.2}l4.4 4.4m0-4.4l-4.4 4.4` }, { stroke: 'var(--card)', 'stroke-width': 1.6 }));
    return group;
  }
  function picture(row, height) {
    const svg = shape('svg', { width: x(engine.graph.lanes - 1) + 10, height, 'aria-hidden': 'true' });
    if (shown.length === rows.length) {
      const clip = shape('g', {}, { 'clip-path': `inset(0)` });
      lines(clip, row.above, 'upper', height);
      lines(clip, row.node.edges, 'lower', height);
      svg.append(clip);
      svg.style.overflow = 'hidden';
    }
    svg.append(node(row, x(row.node.lane), height / 2));
    return svg;
  }

  // ---- the table: only the rows in sight are there
  const height = () => phone.matches ? 58 : 40;
  const drawn = new Map();
  function draw(anew) {
    if (anew) { drawn.forEach((row) => row.remove()); drawn.clear(); }
    const canvas = $('canvas'), size = height();
    canvas.style.height = shown.length * size + 'px';
    const top = -canvas.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(top / size) - 8), last = Math.min(shown.length, Math.ceil((top + innerHeight) / size) + 8);
    drawn.forEach((row, at) => { if (at < first || at >= last) { row.remove(); drawn.delete(at); } });
    for (let at = first; at < last; at++) {
      if (!drawn.has(at)) {
        const row = rowElement(shown[at], at, size);
        drawn.set(at, row);
        canvas.append(row);
      }
    }
    const grid = $('grid');
    if (drawn.has(chosen)) grid.setAttribute('aria-activedescendant', 'row-' + chosen);
    else grid.removeAttribute('aria-activedescendant');
  }
  function rowElement(row, at, size) {
    const { node } = row, cell = (name, ...children) => el('span', { role: 'gridcell', class: name }, ...children);
    const element = el('div', { role: 'row', class: 'row', id: 'row-' + at, 'aria-rowindex': at + 1, 'aria-selected': at === chosen, onclick: () => { choose(at); open(row); } },
      picture(row, size),
      cell('id clip', node.revision),
      cell('what clip', row.here ? el('span', { class: 'here' }, 'current') : null, ...node.labels.map((label) => el('span', { class: 'label' }, label)), node.message || '(no message)'),
      cell('state', el('span', { class: 'pill ' + row.state }, STATES[row.state])),
      cell('when', row.state === 'applied' && row.done ? date(row.done.at) : ''),
      cell('took', row.state === 'applied' && row.done && row.done.at ? duration(row.done.ms) : ''));
    element.style.transform = `translateY(${at * size}px)`;
    return element;
  }
  function choose(at) {
    if (!shown.length) return;
    const before = drawn.get(chosen);
    if (before) before.setAttribute('aria-selected', 'false');
    chosen = Math.max(0, Math.min(shown.length - 1, at));
    const box = $('canvas').getBoundingClientRect(), size = height(), top = box.top + chosen * size;
    if (top < 8) scrollBy(0, top - 8);
    else if (top + size > innerHeight - 8) scrollBy(0, top + size - innerHeight + 8);
    draw(false);
    const row = drawn.get(chosen);
    if (row) row.setAttribute('aria-selected', 'true');
  }
  function filter() {
    const wanted = $('filter').value.trim().toLowerCase();
    shown = rows.filter(({ node }) => !wanted || [node.revision, node.message, ...node.labels].some((text) => text && text.toLowerCase().includes(wanted)));
    $('grid').setAttribute('aria-rowcount', shown.length);
    $('empty').hidden = shown.length > 0;
    $('empty').textContent = rows.length ? 'No revision matches.' : 'This application has no revisions yet. Write the first one: java -jar app.jar migrate revision -m "create the first table"';
    chosen = Math.min(chosen, shown.length - 1);
    draw(true);
  }

  // ---- around the table
  function facts(it) {
    const names = (list) => list.length ? list.map((revision) => revision.revision).join(', ') : 'base';
    const pairs = [['At', names(it.current)], ['Target', it.target], ['Pending', it.error ? '?' : String(rows.filter((row) => row.state === 'pending').length)], ['Revisions', String(it.graph.revisions.length)],
      ['Last upgrade', it.lastUpgradeAt ? date(it.lastUpgradeAt) : 'never']];
    $('facts').replaceChildren(...pairs.map(([term, text]) => el('div', {}, el('dt', {}, term), el('dd', { class: term === 'At' || /^[0-9a-f]{6,}$/.test(text) ? 'id' : '' }, text))));
    $('state').className = 'pill ' + it.state;
    $('state').textContent = STANDINGS[it.state];
    document.title = (engines.size > 1 ? it.label + ': ' : '') + STANDINGS[it.state] + ' \u00b7 Migrations';
  }
  function bar(name, percent) {
    const done = el('i', {});
    done.style.width = Math.max(percent, 2) + '%';
    return el('div', { class: 'track', role: 'progressbar', 'aria-label': name, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': percent }, done);
  }
  function progress(it) {
    const run = it.run, box = $('run');
    box.hidden = !run && !it.lockHolder;
    if (box.hidden) return;
    if (!run) {
      box.replaceChildren(el('h2', { role: 'status' }, 'Another session migrates this database'), el('p', { class: 'soft' }, session(it.lockHolder)));
      return;
    }
    const verb = run.direction === 'downgrade' ? 'Downgrading' : 'Upgrading';
    const percent = run.steps ? Math.round(Math.max(run.step - 1, 0) * 100 / run.steps) : 0;
    const index = run.index, counted = index && index.percent !== undefined && index.percent !== null;
    const title = run.phase === 'waiting' ? 'Waiting for another session that migrates this database'
      : run.step ? `${verb}: revision ${run.step} of ${run.steps}` : verb;
    const lines = [];
    if (run.phase === 'waiting') lines.push((run.waitsFor ? session(run.waitsFor) + ' has the lock, ' : '') + 'waited ' + duration(run.waitedMs));
    if (run.revision) lines.push(run.revision + (run.message ? ': ' + run.message : ''));
    if (run.retry) lines.push(`Attempt ${run.retry.attempt} failed (${run.retry.sqlState}); trying again in ${duration(run.retry.pauseMs)}` + (run.retry.blocker ? ', in the way: ' + session(run.retry.blocker) : ''));
    lines.push('Running for ' + duration(run.elapsedMs) + (run.retries ? ', ' + count(run.retries, 'retry').replace('retrys', 'retries') : ''));
    const heading = box.querySelector('h2');
    if (heading && heading.textContent === title) heading.remove();
    box.replaceChildren(heading && heading.textContent === title ? heading : el('h2', { role: 'status' }, title),
      bar('Progress', percent),
      ...lines.map((line) => el('p', { class: 'soft' }, line)),
      ...(index ? [el('p', { class: 'index' }, `Index build: ${index.phase.replace(/^building index: /, '')}` + (counted ? `, ${index.percent}%` : ''))] : []),
      ...(counted ? [bar('Index build', index.percent)] : []),
      ...(run.statement ? [el('code', { class: 'statement' }, run.statement)] : []));
  }
  function problems(it) {
    const list = [];
    if (it.error) list.push(['Something can\u2019t be told', it.error]);
    it.unfinished.filter((stopped) => stopped.error).forEach((stopped) => list.push([`Revision ${stopped.revision} failed`, stopped.error]));
    if (it.failure && !list.length && it.state === 'failed') list.push(['The last run failed', it.failure]);
    if (it.state !== 'running') it.unfinished.filter((stopped) => !stopped.error).forEach((stopped) => list.push([`Revision ${stopped.revision} stopped on its way`,
      count(stopped.committed, 'segment') + ' committed. The next ' + stopped.direction + ' goes on with it.']));
    $('problems').hidden = !list.length;
    $('problems').replaceChildren(...list.flatMap(([title, text]) => [el('h2', {}, title), el('p', {}, text)]));
  }
  function legend() {
    const kinds = ['applied', 'pending', 'running', 'stopped', 'failed', 'unknown', 'idle'].filter((state) => rows.some((row) => row.state === state));
    $('legend').replaceChildren(...kinds.map((state) => {
      const svg = shape('svg', { width: 16, height: 16 });
      svg.append(node({ state, node: { lane: 0 } }, 8, 8));
      return el('span', {}, svg, STATES[state]);
    }));
  }
  // where there are several: a tab for each, which says what is the matter with it
  function tabs() {
    const several = engines.size > 1, focused = document.activeElement.getAttribute('role') === 'tab';
    $('engines').hidden = !several;
    if (!several) return;
    $('engines').replaceChildren(...[...engines].map(([key, it]) => el('button', { role: 'tab', id: 'tab-' + key, 'aria-controls': 'panel', 'aria-selected': it === engine,
      tabindex: it === engine ? 0 : -1, title: it.name, onclick: () => turn(key) },
      it.label, ...(it.state === 'current' ? [] : [' ', el('span', { class: 'pill ' + it.state }, STANDINGS[it.state])]))));
    $('panel').setAttribute('role', 'tabpanel');
    $('panel').setAttribute('aria-labelledby', 'tab-' + engine.key);
    if (focused) $('engines').querySelector('[aria-selected=true]').focus();
  }
  function turn(key) {
    show(key);
    address(null);
  }
  // with a name only where several have it
  function labelled() {
    for (const it of engines.values()) {
      const short = it.name.replace(/(.)MigrationEngine$/, '$1');
      it.label = [...engines.values()].some((other) => other !== it && other.name === it.name) ? short + ' (' + it.context + ')' : short;
    }
  }
  function address(revision) {
    const own = engines.size > 1 ? encodeURIComponent(engine.label) + '/' : '';
    const hash = own + (revision ? encodeURIComponent(revision) : '');
    history.replaceState(null, '', location.pathname + location.search + (hash ? '#' + hash : ''));
  }
  function followAddress() {
    const parts = location.hash.slice(1).split('/').map(decodeURIComponent), id = parts.pop();
    const has = (it) => it.graph.revisions.some((node) => node.revision === id) || it.current.some((revision) => revision.revision === id);
    const it = parts.length ? [...engines.values()].find((one) => one.label === parts[0]) : has(engine) ? engine : [...engines.values()].find(has);
    if (it) show(it.key);
    if (it && id) jump(id);
  }
  function show(key) {
    const fresh = engines.get(key), changed = !engine || engine.key !== key;
    const before = rows.map((row) => row.state + row.here).join();
    engine = fresh;
    rows = rowsOf(engine);
    if (changed) { chosen = -1; close(); $('filter').value = ''; }
    ['summary', 'revisions'].forEach((id) => { $(id).hidden = false; });
    $('loading').hidden = true;
    $('revisions').style.setProperty('--graph', x(Math.max(engine.graph.lanes, 1) - 1) + 10 + 'px');
    facts(engine);
    progress(engine);
    problems(engine);
    tabs();
    if (changed || before !== rows.map((row) => row.state + row.here).join()) { legend(); filter(); }
    else draw(false);
  }

  // ---- one revision
  const WORDS = 'add|all|alter|and|as|asc|begin|by|cascade|case|check|column|comment|commit|concurrently|constraint|create|default|delete|desc|distinct|do|drop|else|end|exists|extension|foreign|from|function|grant|group|having|if|in|index|insert|into|is|join|key|language|left|like|limit|not|null|on|or|order|primary|references|rename|returns|revoke|role|schema|select|sequence|set|table|then|to|trigger|type|unique|update|using|valid|validate|values|view|when|where|with';
  function highlighted(sql) {
    const pre = el('pre', { tabindex: 0, 'aria-label': 'SQL' });
    const token = new RegExp(`(--[^\\n]*|/\\*[\\s\\S]*?\\*/)|('(?:[^']|'')*'|\\$(\\w*)\\$[\\s\\S]*?\\$\\3\\$)|\\b(${WORDS})\\b`, 'gi');
    let end = 0;
    for (const match of sql.length < 100000 ? sql.matchAll(token) : []) {
      pre.append(sql.slice(end, match.index), el('span', { class: match[1] ? 'c' : match[4] ? 'k' : 's' }, match[0]));
      end = match.index + match[0].length;
    }
    pre.append(sql.slice(end));
    return pre;
  }
  function jump(id) {
    $('filter').value = '';
    filter();
    const at = shown.findIndex((row) => row.node.revision === id);
    if (at >= 0) { choose(at); open(shown[at]); }
  }
  async function open(row) {
    const panel = $('detail'), { node } = row, own = engine;
    if (panel.hidden) returnTo = document.activeElement === document.body ? $('grid') : document.activeElement;
    opened = node.revision;
    address(node.revision);
    const links = (ids) => ids.length ? el('dd', {}, ...ids.map((id) => el('button', { class: 'link', onclick: () => jump(id) }, id))) : el('dd', {}, 'none');
    const fact = (term, text) => text ? [el('dt', {}, term), el('dd', {}, text)] : [];
    const body = el('div', {}, el('p', { class: 'soft' }, 'Reading\u2026'));
    panel.replaceChildren(el('header', {}, el('h2', { id: 'detail-title' }, node.message || node.revision), el('button', { class: 'plain', onclick: close }, 'Close')),
      el('dl', {}, el('dt', {}, 'Revision'), el('dd', { class: 'id' }, node.revision), el('dt', {}, 'State'), el('dd', {}, el('span', { class: 'pill ' + row.state }, STATES[row.state])),
        ...fact('Source', node.source), ...fact('Written', node.created), el('dt', {}, 'Follows'), links(node.revises),
        ...(node.dependsOn.length ? [el('dt', {}, 'Depends on'), links(node.dependsOn)] : []), ...fact('Labels', node.labels.join(', '))), body);
    panel.hidden = false;
    panel.scrollTop = 0;
    panel.focus();
    if (row.state === 'unknown') {
      body.replaceChildren(el('p', { class: 'soft' }, 'The database has it, but this application does not: a newer version brought it, or its file is gone.'));
      return;
    }
    try {
      const answer = await ask(BASE + '/' + encodeURIComponent(node.revision) + '?engine=' + encodeURIComponent(own.name) + '&context=' + encodeURIComponent(own.context));
      if (opened !== node.revision) return;
      const why = answer.sensitive ? 'The revision is marked sensitive, so its SQL is not shown.' : answer.error ? answer.error : answer.format === 'java'
        ? 'Its SQL is known only when it runs, as it works on the database or was given other objects. See its class.' : 'Its text is too long to be shown.';
      body.replaceChildren(el('h3', {}, answer.format === 'java' ? 'SQL of its operations' : 'SQL'),
        answer.sql ? highlighted(answer.sql) : el('p', { class: 'soft' }, why), el('h3', {}, 'History'),
        ...(answer.history.length ? answer.history.slice().reverse().map((entry) => el('div', { class: 'entry' },
          el('span', { class: 'pill ' + ({ succeeded: 'applied', failed: 'failed', partial: 'pending' }[entry.outcome] || '') }, entry.direction + ' ' + entry.outcome),
          el('span', { class: 'soft' }, `${date(entry.startedAt)}, ${duration(entry.durationMs).replaceAll(' ', '\u00a0')}`),
          el('p', { class: 'soft' }, ['segment ' + entry.segment, 'by ' + entry.databaseUser, entry.host ? 'on ' + entry.host : '', entry.applicationVersion ? 'version ' + entry.applicationVersion : ''].filter((part) => part).join(', ')),
          entry.checksum ? el('p', { class: 'id soft' }, entry.checksum) : null, entry.error ? el('p', {}, entry.error) : null)) : [el('p', { class: 'soft' }, 'It never ran here.')]));
    }
    catch (failure) {
      if (opened === node.revision) body.replaceChildren(el('p', {}, 'It could not be read: ' + failure.message));
    }
  }
  function close() {
    if ($('detail').hidden) return;
    $('detail').hidden = true;
    opened = null;
    address(null);
    (returnTo && returnTo.isConnected ? returnTo : $('grid')).focus({ preventScroll: true });
  }

  // ---- the way to the endpoint
  async function ask(url) {
    const response = await fetch(url, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (!response.ok) throw new Error(response.status === 401 || response.status === 403 ? 'you may not see it (HTTP ' + response.status + ')' : 'HTTP ' + response.status);
    return response.json();
  }
  function take(answer, first) {
    for (const [context, { beans }] of Object.entries(answer.contexts)) {
      for (const [name, it] of Object.entries(beans)) {
        const key = context + '/' + name, known = engines.get(key);
        if (!first && !known) continue;
        const entries = new Map(known ? known.entries : []);
        it.history.forEach((entry) => entries.set([entry.revision, entry.direction, entry.segment, entry.outcome, entry.startedAt].join(), entry));
        engines.set(key, { ...it, key, context, name, entries, done: doneBy(entries.values()), graph: it.graph || known.graph });
      }
    }
    labelled();
    if (engines.size) show(engine ? engine.key : engines.keys().next().value);
    else $('loading').textContent = 'This application migrates no database.';
  }
  let first = true;
  async function look() {
    if (!document.hidden) {
      try {
        take(await ask(BASE + (first ? '?graph=true&history=20000' : '')), first);
        if (first && location.hash.length > 1 && engines.size) followAddress();
        if (first) performance.mark('migrations-shown');
        first = false;
        $('contact').className = '';
        $('contact').textContent = '';
      }
      catch (failure) {
        $('contact').className = 'lost';
        $('contact').textContent = 'No answer from the application: ' + failure.message + '. Trying again.';
        if (first) $('loading').textContent = 'Nothing to show yet.';
      }
    }
    setTimeout(look, [...engines.values()].some((it) => it.state === 'running') ? 1000 : 4000);
  }

  // ---- keys, scrolling, sizes
  $('grid').addEventListener('keydown', (event) => {
    const page = Math.max(1, Math.floor(innerHeight / height()) - 2);
    const moves = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, Home: 0, End: shown.length - 1, PageDown: chosen + page, PageUp: chosen - page };
    if (event.key in moves && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); choose(moves[event.key]); }
    else if ((event.key === 'Enter' || event.key === ' ') && shown[chosen]) { event.preventDefault(); open(shown[chosen]); }
  });
  $('grid').addEventListener('focus', () => { if (chosen < 0 && $('grid').matches(':focus-visible')) choose(0); });
  $('engines').addEventListener('keydown', (event) => {
    const keys = [...engines.keys()], at = keys.indexOf(engine.key);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1 + keys.length, Home: 0, End: keys.length - 1 }[event.key];
    if (next !== undefined) { event.preventDefault(); turn(keys[next % keys.length]); }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === '/' && document.activeElement !== $('filter')) { event.preventDefault(); $('filter').focus(); }
  });
  $('filter').addEventListener('input', filter);
  let due = false;
  const soon = () => { if (!due && engine) { due = true; requestAnimationFrame(() => { due = false; draw(false); }); } };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  phone.addEventListener('change', () => { if (engine) draw(true); });
  document.addEventListener('visibilitychange', soon);
  addEventListener('hashchange', () => { if (engine) followAddress(); });
  look();
})();
