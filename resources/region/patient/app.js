// SPDX-License-Identifier: GPL-3.0-or-later
// The patient's page: what is shown when, and which button does what.
import {openDevices, meter, ring, quiet} from './devices.js';
import {Room} from './room.js';
import {say, setLanguage, language} from './text.js';

const $ = (id) => document.getElementById(id);
const own = location.pathname.replace(/\/$/, '');
const portal = location.pathname.startsWith('/portal');

let invitation = null; // label, host, language, room, ringing, over, practice
let screen = 'loading';
let screenWords = ['loading', 'loadingWords', ''];
let devices = {stream: null, fault: ''};
let devicesAsked = false;
let room = null;
let lobbySince = 0;
let startsAt = 0; // of the visit, on performance.now()'s scale; 0: not told
let line = '';
let service = true;
let overlay = '';
let mutedByHost = false;
let micOff = false;
let cameraOff = false;
let chat = [];       // {mine, text, state}: 'sent', 'sending', 'failed'
let chatOpen = false;
let unread = 0;
let retry;
let practiceTimer;

// --- showing ---------------------------------------------------------------------------------------------------------
function values() {
  return {host: invitation?.host || say('someone'), label: invitation?.label ?? '', minutes: waited()};
}
function waited() {
  const minutes = Math.floor((Date.now() - lobbySince) / 60000);
  return minutes < 1 ? say('lessThanMinute') : minutes === 1 ? say('oneMinute') : say('manyMinutes', {n: minutes});
}

/// More than a minute too soon to expect anybody.
function early() {
  return startsAt - performance.now() > 60000;
}

function show(next, heading, words, detail = '') {
  screen = next;
  screenWords = [heading, words, detail];
  if (next !== 'ringing') quiet();
  paint();
}

function paint() {
  const now = values();
  const put = (id, key) => { $(id).textContent = key ? say(key, now) : ''; };
  document.body.dataset.screen = screen;
  $('visit').textContent = invitation?.label ? say('visit', now) : say('visitPlain');
  document.title = (screen === 'ringing' ? '☎ ' : '') + $('visit').textContent;
  put('heading', screenWords[0]);
  put('words', screenWords[1]);
  put('detail', screenWords[2]);
  // The words of a message come whole from the service, in the patient's language.
  $('message').textContent = invitation?.over === 'no' ? invitation.message ?? '' : '';
  $('message').hidden = !$('message').textContent;
  put('answer', 'answer');
  put('decline', 'decline');
  put('again', screen === 'missed' || screen === 'declined' ? 'goIn' : 'comeBack');
  $('answer').hidden = $('decline').hidden = screen !== 'ringing';
  $('again').hidden = !['missed', 'declined', 'left'].includes(screen);
  put('step-out', 'stepOut');
  $('step-out').hidden = screen !== 'lobby';
  $('actions').hidden = $('answer').hidden && $('again').hidden && $('step-out').hidden;

  put('own-title', 'own');
  put('meter-label', 'microphone');
  put('no-picture', 'noPicture');
  put('retry', 'tryAgain');
  const picture = Boolean(devices.stream?.getVideoTracks().length);
  $('no-picture').hidden = picture;
  const fault = devices.fault;
  $('own-state').classList.toggle('fault', Boolean(fault));
  $('own-state').textContent = fault ? say(fault) : devices.stream ? `${say('devicesOk')} ${say('speak')}` : say('asking');
  $('retry').hidden = !fault;

  put('microphone', micOff ? 'unmute' : 'mute');
  put('camera', cameraOff ? 'cameraOn' : 'cameraOff');
  put('leave', 'leave');
  paintChat();
  $('microphone').setAttribute('aria-pressed', micOff);
  $('camera').setAttribute('aria-pressed', cameraOff);
  $('camera').hidden = !picture;
  $('self').classList.toggle('off', cameraOff || !picture);
  put('overlay', overlay || (mutedByHost ? 'mutedByHost' : ''));
  const inCall = screen === 'in-call';
  const told = !service ? 'serviceLost' : inCall && devices.fault ? devices.fault : inCall ? line : '';
  put('line', told);
  $('line').classList.toggle('weak', Boolean(told) && told !== 'lineGood');

  put('phone', 'phone');
  put('language-label', 'language');
  $('language').value = language();
}

// --- chat --------------------------------------------------------------------------------------------------------------
/// Foreign text is shown as text, without what turns its direction or hides it.
function plain(text) {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, ' ')
    .slice(0, 5000).trim();
}

function paintChat() {
  const possible = screen === 'in-call' && Boolean(room?.chat);
  $('write').hidden = !possible;
  $('write').textContent = unread ? say('writeUnread', {n: unread}) : say('write');
  $('write').setAttribute('aria-pressed', chatOpen);
  $('write').classList.toggle('news', unread > 0);
  $('chat').hidden = !possible || !chatOpen;
  $('chat-title').textContent = say('chatTitle', values());
  $('chat-send').textContent = say('send');
  $('chat-lines').replaceChildren(...chat.map(({mine, text, state}) => {
    const item = document.createElement('li');
    item.className = mine ? 'mine' : '';
    const who = document.createElement('b');
    who.textContent = mine ? say(state === 'failed' ? 'youFailed' : state === 'sending' ? 'youSending' : 'you')
      : invitation?.host || say('someone');
    const words = document.createElement('span');
    words.dir = 'auto';
    words.textContent = text;
    item.append(who, words);
    return item;
  }));
  $('chat-lines').scrollTop = $('chat-lines').scrollHeight;
}

async function sayInChat(text) {
  const line = {mine: true, text: plain(text), state: 'sending'};
  if (!line.text || !room) return;
  chat.push(line);
  paintChat();
  line.state = await room.say(line.text) ? 'sent' : 'failed';
  paintChat();
}

// --- devices ---------------------------------------------------------------------------------------------------------
let stopMeter = () => {};
async function checkDevices() {
  devicesAsked = true;
  devices = {stream: null, fault: ''};
  paint();
  devices = await openDevices();
  stopMeter();
  for (const id of ['preview', 'self']) $(id).srcObject = devices.stream;
  if (devices.stream) {
    stopMeter = meter(devices.stream, (level) => {
      $('meter').firstElementChild.style.width = `${Math.round(level * 100)}%`;
      $('meter').setAttribute('aria-valuenow', Math.round(level * 100));
    });
    report('devices-ok');
    for (const track of devices.stream.getTracks()) track.addEventListener('ended', () => lostDevice(track));
  }
  paint();
  if (devices.stream) comeBack() || enterIfNobodyRings();
}

/// A camera or headset that was pulled out in the call: whatever else there is takes its place, what was off stays off.
async function lostDevice(track) {
  if (track && !devices.stream?.getTracks().includes(track)) return;
  for (const each of devices.stream?.getTracks() ?? []) each.stop();
  await checkDevices();
  applyMutes();
  if (room) await room.useStream(devices.stream);
}
navigator.mediaDevices?.addEventListener('devicechange', () => { if (room && devices.fault) lostDevice(null); });

/// A page that was loaded again in the middle of a call goes back into it: nobody should have to find a button for that.
function comeBack() {
  const was = sessionStorage.getItem('inside') === JSON.stringify(invitation?.room ?? '');
  if (!was || invitation.over !== 'no' || room) return false;
  enter();
  return true;
}

// --- the invitation --------------------------------------------------------------------------------------------------
function report(stage) {
  if (portal) return;
  fetch(`${own}/stage`, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({stage}),
    keepalive: true}).catch(() => {});
}

function listenToInvitation() {
  const events = new EventSource(`${own}/events`);
  const take = (name, handle) => events.addEventListener(name, ({data}) => handle(JSON.parse(data)));
  take('state', (state) => {
    service = true;
    const first = !invitation;
    invitation = state;
    if (state.startsIn !== undefined) startsAt = performance.now() + state.startsIn * 1000;
    if (first) {
      setLanguage(state.language);
      report('opened');
    }
    if (state.over !== 'no') return over(state.over, events);
    if (first && !devicesAsked) checkDevices();
    if (state.ringing) rung();
    else if (!room && (first || screen === 'ringing')) idle();
    paint();
  });
  take('message', ({text}) => {
    invitation.message = text;
    paint();
  });
  take('ring', () => {
    invitation.ringing = true;
    invitation.rings += 1;
    rung();
  });
  take('quiet', () => {
    invitation.ringing = false;
    clearTimeout(practiceTimer);
    if (screen === 'ringing') show('missed', 'missed', 'missedWords');
  });
  take('over', ({reason}) => over(reason, events));
  events.onerror = async () => {
    if (events.readyState === EventSource.CLOSED) {
      const answer = invitation ? null : await fetch(`${own}/events`, {method: 'HEAD'}).catch(() => null);
      if (answer?.status === 404) return show('wrong-link', 'wrongLink', 'wrongLinkWords');
      setTimeout(listenToInvitation, 2000);
    }
    service = false;
    paint();
  };
}

function idle() {
  if (invitation.rings > 0) show('missed', 'missed', 'missedWords');
  else if (early()) show('waiting', 'early', 'earlyWords', 'waitingDetail');
  else show('waiting', 'waiting', 'waitingWords', 'waitingDetail');
  enterIfNobodyRings();
}

/// An invitation that does not ring is a door: who is ready knocks without having to find out how.
function enterIfNobodyRings() {
  if (invitation && invitation.over === 'no' && invitation.rings === 0 && devices.stream && !room) enter();
}

function rung() {
  if (room) return report('answered'); // already here
  show('ringing', 'ringing', 'ringingWords');
  ring();
  // A practice region may let the page press its own button; the fragment says when. A real one never does.
  const practice = /^#practice=answer,(\d+)$/.exec(location.hash);
  clearTimeout(practiceTimer);
  if (invitation.practice && practice) {
    practiceTimer = setTimeout(() => { if (screen === 'ringing') $('answer').click(); }, Number(practice[1]) * 1000);
  }
}

function over(reason, events) {
  sessionStorage.removeItem('inside');
  events?.close();
  clearTimeout(retry);
  room?.leave();
  room = null;
  closeDevices();
  chat = [];
  chatOpen = false;
  unread = 0;
  const which = ['ended', 'cancelled', 'expired', 'closed'].includes(reason) ? reason : 'ended';
  service = true;
  show('over', which, `${which}Words`);
}

/// Who has left is neither seen nor heard; the devices are opened again by whoever comes back.
function closeDevices() {
  stopMeter();
  stopMeter = () => {};
  for (const id of ['preview', 'self']) $(id).srcObject = null;
  for (const track of devices.stream?.getTracks() ?? []) track.stop();
  devices = {stream: null, fault: ''};
}

// --- the room --------------------------------------------------------------------------------------------------------
async function enter() {
  clearTimeout(retry);
  if (room) return;
  const mine = new Room(invitation.room, $('visit').textContent, devices.stream, (name, detail) => {
    if (room === mine) happened(name, detail);
  });
  room = mine;
  sessionStorage.setItem('inside', JSON.stringify(invitation.room));
  show('joining', 'joining', 'joiningWords');
  if (!devices.stream) {
    await checkDevices();
    applyMutes(); // what was off when she left stays off
  }
  mine.stream = devices.stream;
  try {
    await mine.join();
  } catch (problem) {
    if (room !== mine) return;
    room = null;
    if (problem.reason === 'Participant limit reached') {
      show('full', 'full', 'fullWords');
    } else if (problem.status === 404 || problem.reason === 'Invalid PIN') {
      sessionStorage.removeItem('inside');
      show('left', 'roomGone', 'roomGoneWords');
      return;
    } else {
      service = false;
      paint();
    }
    retry = setTimeout(enter, 5000);
  }
}

function lobby() {
  const soon = early();
  show('lobby', soon ? 'early' : 'lobby', soon ? 'lobbyEarlyWords' : 'lobbyWords', 'lobbyDetail');
}

function happened(name, detail) {
  if (name === 'lobby') {
    lobbySince = Date.now();
    lobby();
  } else if (name === 'admitted') {
    overlay = 'starting';
    line = '';
    show('in-call', '', '');
  } else if (name === 'remote') {
    $('remote').srcObject = detail;
    $('remote').play().catch(() => {});
  } else if (name === 'connected') {
    overlay = '';
  } else if (name === 'interrupted') {
    overlay = 'lost';
  } else if (name === 'message') {
    const text = plain(detail);
    if (text) chat.push({mine: false, text, state: 'sent'});
    if (text && !chatOpen) unread += 1;
  } else if (name === 'peer-gone') {
    overlay = 'peerGone';
    $('remote').srcObject = null;
  } else if (name === 'line') {
    line = detail;
  } else if (name === 'service') {
    service = detail;
  } else if (name === 'row') {
    mutedByHost = detail.is_muted === 'YES';
    applyMutes();
  } else if (name === 'over') {
    room = null;
    $('remote').srcObject = null;
    const again = ['Timer expired awaiting token refresh', 'Invalid token',
      'Timeout waiting for conference host to join or permit access to locked conference'];
    if (again.includes(detail)) return enter();
    closeDevices();
    show('left', 'roomGone', 'roomGoneWords');
  }
  paint();
}

function applyMutes() {
  for (const track of devices.stream?.getAudioTracks() ?? []) track.enabled = !micOff && !mutedByHost;
  for (const track of devices.stream?.getVideoTracks() ?? []) track.enabled = !cameraOff;
}

// --- buttons ---------------------------------------------------------------------------------------------------------
$('answer').addEventListener('click', () => {
  report('answered');
  enter();
});
$('decline').addEventListener('click', () => {
  report('declined');
  show('declined', 'declined', 'declinedWords');
});
$('again').addEventListener('click', () => {
  report('answered');
  enter();
});
$('step-out').addEventListener('click', () => {
  room?.leave();
  room = null;
  closeDevices();
  show('left', 'steppedOut', 'steppedOutWords');
});
$('retry').addEventListener('click', checkDevices);
$('microphone').addEventListener('click', () => {
  micOff = !micOff;
  applyMutes();
  room?.tell(micOff ? 'client_mute' : 'client_unmute');
  paint();
});
$('camera').addEventListener('click', () => {
  cameraOff = !cameraOff;
  applyMutes();
  room?.tell(cameraOff ? 'video_muted' : 'video_unmuted');
  paint();
});
$('write').addEventListener('click', () => {
  chatOpen = !chatOpen;
  if (chatOpen) unread = 0;
  paint();
  if (chatOpen) $('chat-text').focus();
});
$('chat-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('chat-text').value;
  $('chat-text').value = '';
  sayInChat(text);
});
$('leave').addEventListener('click', () => {
  sessionStorage.removeItem('inside');
  room?.leave();
  room = null;
  $('remote').srcObject = null;
  closeDevices();
  show('left', 'left', 'leftWords');
});
$('language').addEventListener('change', (event) => {
  setLanguage(event.target.value);
  paint();
});
addEventListener('pagehide', () => room?.leave(true));
setInterval(() => { if (screen === 'lobby') lobby(); }, 15000);

// --- start -----------------------------------------------------------------------------------------------------------
setLanguage((navigator.language || 'en').toLowerCase().replace(/^n[no]/, 'nb').slice(0, 2));
if (portal) {
  const query = new URLSearchParams(location.search);
  invitation = {label: '', host: '', rings: 0, over: 'no', practice: false,
    room: {node: location.origin, alias: query.get('conference') ?? '', pin: query.get('pin') || null}};
  show('waiting', 'waiting', 'waitingWords', 'waitingDetail');
  checkDevices();
} else {
  paint();
  listenToInvitation();
}
