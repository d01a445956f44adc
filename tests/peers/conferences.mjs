// SPDX-License-Identifier: GPL-3.0-or-later
// Pexip's own client in the region's rooms.
import assert from 'node:assert/strict';
import {createInterface} from 'node:readline';
import {start} from './processes.mjs';

/// A participant in a process of its own. `until` waits for an event, also one that has already come.
class Participant {
  constructor({env, client, work}, name) {
    this.name = name;
    this.events = [];
    this.waiters = [];
    this.child = start(process.execPath, [client], {...env, NODE_PATH: `${work}/node_modules`});
    createInterface({input: this.child.stdout}).on('line', (line) => {
      let event;
      try {
        event = JSON.parse(line);
      } catch {
        return; // what the client logs
      }
      if (process.env.TILSYN_PEERS_TRACE) console.log(name, line.slice(0, 200));
      if (event.event === 'failed') event = {...event, event: 'answered', status: -1};
      if (event.event === 'done') event = {...event, event: 'answered'};
      this.events.push(event);
      this.waiters = this.waiters.filter((waiter) => !waiter(event));
    });
  }

  do(command, detail = {}) {
    this.child.stdin.write(`${JSON.stringify({command, ...detail})}\n`);
    return this.until('answered', (event) => event.command === command);
  }

  until(name, wanted = () => true, {seconds = 25, fresh = false} = {}) {
    const fits = (event) => event.event === name && wanted(event);
    const known = fresh ? undefined : this.events.findLast(fits);
    if (known) {
      this.events.splice(this.events.indexOf(known), 1);
      return Promise.resolve(known);
    }
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(
        `${this.name} waited ${seconds} s for ${name}; last: ${JSON.stringify(this.events.slice(-4))}`)), seconds * 1000);
      this.waiters.push((event) => {
        if (!fits(event)) return false;
        clearTimeout(timer);
        this.events.splice(this.events.indexOf(event), 1);
        done(event);
        return true;
      });
    });
  }

  async join(node, pin, media) {
    await this.until('ready');
    const {status} = await this.do('join', {node, alias: 'demo', name: this.name, pin, media});
    return status;
  }
}

export async function conferences({check: checkOne, ready, env, client, work}) {
  const node = ready.pexip;
  // Each step stands on the one before: after a failure the rest would only wait in vain.
  let good = true;
  const check = async (sentence, body) => {
    if (good) good = await checkOne(sentence, body);
  };
  const tools = {env, client, work};
  const host = new Participant(tools, 'Host');
  const guest = new Participant(tools, 'Guest');
  const find = (roster, name) => roster.people.find((person) => person.name === name);

  await check('Pexip\'s client is asked for a PIN and joins as host', async () => {
    assert.equal(await host.join(node, undefined, true), 403);
    const pins = await host.until('pin-required');
    assert.equal(pins.hasHostPin && pins.hasGuestPin, true);
    assert.equal((await host.do('join', {node, alias: 'demo', name: 'Host', pin: '2468', media: true})).status, 200);
    await host.until('connected');
    const roster = await host.until('roster', (event) => find(event, 'Host'));
    assert.equal(find(roster, 'Host').role, 'chair');
  });

  await check('it locks the room and sees who knocks', async () => {
    assert.equal((await host.do('lock', {locked: true})).result, true);
    await host.until('status', (event) => event.locked === true);
    assert.equal(await guest.join(node, '1357', true), 200);
    const roster = await host.until('roster', (event) => find(event, 'Guest')?.waiting);
    host.guest = find(roster, 'Guest').uuid;
  });

  await check('it admits, and two of it make a direct-media call with real frames and sound both ways', async () => {
    assert.equal((await host.do('admit', {uuid: host.guest})).result, true);
    for (const each of [host, guest]) {
      const first = await each.until('frames', (event) => event.frames > 0 && event.sounds > 0);
      await each.until('frames', (event) => event.frames > first.frames + 5, {fresh: true});
    }
  });

  await check('both sides show the same check code: no byte of the descriptions was touched', async () => {
    const [one, other] = await Promise.all([host.until('check-code'), guest.until('check-code')]);
    assert.equal(one.code, other.code);
  });

  await check('a third with media is refused', async () => {
    const third = new Participant(tools, 'Third');
    await third.until('ready');
    assert.equal((await third.do('join', {node, alias: 'demo', name: 'Third', pin: '1357', media: true})).status, 403);
    assert.match((await third.until('error')).error, /limit/i);
  });

  await check('a colleague who only controls may come in, and chat arrives unharmed at everybody', async () => {
    // Between the two of a direct call Pexip's client chats past the server, over the call's data channel.
    const colleague = new Participant(tools, 'Colleague');
    assert.equal(await colleague.join(node, '2468', false), 200);
    await colleague.do('chat', {text: 'Blåbærgrød 😀'});
    for (const each of [host, guest]) {
      const message = await each.until('message');
      assert.equal(message.text, 'Blåbærgrød 😀');
      assert.equal(message.from, 'Colleague');
    }
    await colleague.do('leave');
  });

  await check('it keeps its token fresh by itself', async () => {
    // A third of 120 s, while the call goes on.
    await host.until('refreshed', () => true, {seconds: 50});
    const before = await host.until('frames');
    await host.until('frames', (event) => event.frames > before.frames, {fresh: true});
  });

  await check('it mutes and removes a guest, who hears why', async () => {
    assert.equal((await host.do('mute', {uuid: host.guest, on: true})).result, true);
    await host.do('kick', {uuid: host.guest});
    assert.match((await guest.until('disconnected')).error, /Disconnected by another participant|#pex124/);
    await host.until('roster', (event) => !find(event, 'Guest'));
  });

  await check('it leaves, and the room is empty', async () => {
    await host.do('leave');
    const state = await (await fetch(`${ready.admin}/state`)).json();
    assert.equal(state.rooms.find((room) => room.alias === 'demo').participants.length, 0);
  });

  await check('the next conference starts afresh: the guest waits first, the host comes and the call is made', async () => {
    const early = new Participant(tools, 'Early');
    const late = new Participant(tools, 'Late');
    assert.equal(await early.join(node, '1357', true), 200);
    await early.until('service', (event) => event.type === 'waiting_room');
    assert.equal(await late.join(node, '2468', true), 200);
    for (const each of [early, late]) await each.until('frames', (event) => event.frames > 5);
    Object.assign(host, {early, late});
  });

  await check('when the guest leaves the host calls anew on the same token, and the next guest is seen and heard', async () => {
    const {early, late} = host;
    const before = await late.until('frames');
    await early.do('leave');
    await late.until('restarted');
    const next = new Participant(tools, 'Next');
    assert.equal(await next.join(node, '1357', true), 200);
    await next.until('frames', (event) => event.frames > 5 && event.sounds > 5);
    const after = await late.until('frames', () => true, {fresh: true});
    assert.ok(after.frames > before.frames);
    await late.until('frames', (event) => event.frames > after.frames + 5, {fresh: true});
    await next.do('leave');
    await late.do('leave');
  });
}
