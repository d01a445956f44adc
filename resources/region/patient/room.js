// SPDX-License-Identifier: GPL-3.0-or-later
// A guest in a conference room, speaking the Pexip client API v2 with direct media. Tells what happens through
// `on(name, detail)`: lobby, admitted, message, connected, interrupted, peer-gone, row, service, refused, over.

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export class Room {
  constructor({node, alias, pin}, displayName, stream, on) {
    this.base = `${node}/api/client/v2/conferences/${encodeURIComponent(alias)}/`;
    this.pin = pin;
    this.displayName = displayName;
    this.stream = stream;
    this.on = on;
    this.token = '';
    this.call = null;
    this.gone = false;
    this.admitted = false;
  }

  // --- token ---------------------------------------------------------------------------------------------------------
  async post(path, body, headers = {}) {
    const response = await fetch(this.base + path, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', ...(this.token ? {token: this.token} : {}), ...headers},
      body: JSON.stringify(body ?? {}),
    });
    const answer = await response.json();
    return {status: response.status, result: answer.result};
  }

  /// Again until it has arrived or somebody says no: an answer that is lost would cost the other side half a minute.
  async postSurely(path, body) {
    for (let wait = 400, tries = 6; ; wait *= 2, --tries) {
      try {
        const answer = await this.post(path, body);
        if (answer.status < 500 || tries === 1) return answer;
      } catch (problem) {
        if (tries === 1) throw problem;
      }
      await pause(wait);
      if (this.gone) return {status: 410};
    }
  }

  async join() {
    await releaseForgotten();
    const {status, result} = await this.post('request_token',
      {display_name: this.displayName, direct_media: true, chosen_idp: 'none', sso_token: 'none'},
      {pin: this.pin ?? 'none'});
    if (status !== 200) throw Object.assign(new Error('refused'), {status, reason: result});
    this.token = result.token;
    this.uuid = result.participant_uuid;
    this.ice = [...(result.stun ?? []).map(({url}) => ({urls: url})), ...(result.turn ?? [])];
    this.chat = result.chat_enabled === true;
    this.remember();
    const life = Number(result.expires) * 1000;
    this.refreshing = setInterval(() => this.refresh(), life / 3);
    this.listen();
    if (result.current_service_type === 'waiting_room') this.on('lobby');
    this.reporting = setInterval(() => this.report(), result.client_stats_update_interval ?? 5000);
  }

  async refresh() {
    try {
      const {status, result} = await this.post('refresh_token');
      if (this.gone) return;
      if (status === 200) {
        this.token = result.token;
        this.remember();
      } else if (status === 403) {
        this.end('Invalid token');
      }
    } catch {
      this.on('service', false); // the stream says when contact is back
      clearTimeout(this.sooner);
      this.sooner = setTimeout(() => { if (!this.gone) this.refresh(); }, 3000);
    }
  }

  remember() {
    sessionStorage.setItem('room', JSON.stringify({base: this.base, token: this.token}));
  }

  /// Leaves for good; also as the page's last word, when nothing can be waited for.
  leave(beacon = false) {
    if (this.gone) return;
    const address = `${this.base}release_token?token=${this.token}`;
    const body = JSON.stringify({reason: beacon ? 'Browser closed' : 'User initiated disconnect'});
    if (beacon) {
      navigator.sendBeacon(address, new Blob([body], {type: 'application/json'}));
    } else if (this.token) {
      fetch(address, {method: 'POST', body, headers: {'Content-Type': 'application/json'}, keepalive: true}).catch(() => {});
    }
    this.close();
  }

  close() {
    this.gone = true;
    clearInterval(this.refreshing);
    clearTimeout(this.sooner);
    clearInterval(this.reporting);
    this.events?.close();
    this.dropCall();
    sessionStorage.removeItem('room');
  }

  end(reason) {
    if (this.gone) return;
    this.close();
    this.on('over', reason);
  }

  // --- events --------------------------------------------------------------------------------------------------------
  listen(wait = 250) {
    const events = new EventSource(`${this.base}events?token=${this.token}`);
    this.events = events;
    const take = (name, handle) => events.addEventListener(name, ({data}) => handle(JSON.parse(data)));
    events.onopen = () => {
      wait = 250;
      this.on('service', true);
    };
    // An EventSource would come back with the token it began with; that one may be spent by now.
    events.onerror = async () => {
      events.close();
      if (this.gone) return;
      this.on('service', false);
      await pause(wait);
      if (!this.gone && this.events === events) this.listen(Math.min(wait * 2, 5000));
    };
    take('participant_create', (row) => this.row(row));
    take('participant_update', (row) => this.row(row));
    take('message_received', ({uuid, type, payload}) => {
      if (uuid !== this.uuid && String(type).split(';')[0] === 'text/plain') this.on('message', String(payload));
    });
    take('refresh_token', () => this.refresh());
    take('disconnect', ({reason}) => this.end(reason));
    take('new_offer', ({sdp}) => this.answer(sdp));
    take('update_sdp', ({sdp}) => this.renegotiate(sdp));
    take('new_candidate', (candidate) => this.remoteCandidate(candidate));
    take('peer_disconnect', () => this.peerGone());
    take('call_disconnected', ({call_uuid: call}) => { if (call === this.call?.uuid) this.peerGone(); });
  }

  row(row) {
    if (row.uuid !== this.uuid) return;
    this.on('row', row);
    if (row.service_type === 'waiting_room') return;
    if (this.admitted) return;
    this.admitted = true;
    this.on('admitted');
    this.startCall();
  }

  // --- the call ------------------------------------------------------------------------------------------------------
  newCall() {
    this.dropCall();
    const peer = new RTCPeerConnection({iceServers: this.ice, bundlePolicy: 'max-bundle'});
    const call = {peer, uuid: '', polite: false, ready: false, offering: false, outgoing: [], incoming: []};
    this.call = call;
    window.tilsynPeer = peer; // for who looks in from the browser's tools
    window.tilsynRestart = () => this.restart(call);
    for (const track of this.stream?.getTracks() ?? []) peer.addTrack(track, this.stream);
    if (!this.stream?.getVideoTracks().length) peer.addTransceiver('video', {direction: 'recvonly'});
    if (!this.stream?.getAudioTracks().length) peer.addTransceiver('audio', {direction: 'recvonly'});
    const remote = new MediaStream();
    peer.ontrack = ({track}) => {
      remote.addTrack(track);
      this.on('remote', remote);
    };
    peer.onicecandidate = ({candidate}) => {
      call.outgoing.push(candidate
        ? {candidate: candidate.candidate, mid: candidate.sdpMid, ufrag: candidate.usernameFragment}
        : {candidate: '', mid: '0'});
      this.sendCandidates(call);
    };
    peer.onconnectionstatechange = () => this.watch(call);
    return call;
  }

  /// Both sides have spoken: if no path comes about by then, a new connection is made.
  expect(call) {
    clearTimeout(call.patience);
    call.patience = setTimeout(() => {
      if (call === this.call && call.peer.connectionState !== 'connected') this.retryCall();
    }, 25000);
  }

  dropCall() {
    clearTimeout(this.call?.restart);
    clearTimeout(this.call?.patience);
    this.call?.peer.close();
    this.call = null;
  }

  async startCall() {
    const call = this.newCall();
    try {
      await call.peer.setLocalDescription();
      const {status, result} = await this.post(`participants/${this.uuid}/calls`, {
        call_type: 'WEBRTC', media_type: 'video', sdp: call.peer.localDescription.sdp, fecc_supported: false});
      if (this.call !== call) return;
      if (status >= 500) return this.retryCall();
      if (status !== 200) return this.end(result);
      if (result.sdp) {
        call.uuid = result.call_uuid;
        await call.peer.setRemoteDescription({type: 'answer', sdp: result.sdp});
        await this.ready(call);
        this.expect(call);
        await this.postSurely(`participants/${this.uuid}/calls/${call.uuid}/ack`, {});
        return;
      }
      // Nobody there yet: this offer is void, the other side will make one.
      const next = this.newCall();
      next.uuid = result.call_uuid;
      next.polite = true;
      const early = this.earlyOffer;
      this.earlyOffer = undefined;
      if (early) await this.answer(early);
    } catch {
      if (this.call === call) this.retryCall();
    }
  }

  async retryCall() {
    const uuid = this.call?.uuid;
    this.on('interrupted');
    this.dropCall();
    if (uuid) this.post(`participants/${this.uuid}/calls/${uuid}/disconnect`).catch(() => {});
    await pause(1500);
    if (!this.gone && this.admitted && !this.call) this.startCall();
  }

  async answer(sdp) {
    const call = this.call;
    if (!call?.uuid) {
      this.earlyOffer = sdp; // the stream was quicker than the answer to our own request
      return;
    }
    try {
      await call.peer.setRemoteDescription({type: 'offer', sdp});
      await call.peer.setLocalDescription();
      this.expect(call);
      await this.postSurely(`participants/${this.uuid}/calls/${call.uuid}/ack`,
        {sdp: call.peer.localDescription.sdp});
      await this.ready(call);
    } catch {
      if (this.call === call) this.retryCall();
    }
  }

  /// Both descriptions are there: candidates may flow.
  async ready(call) {
    call.ready = true;
    this.sendCandidates(call);
    for (const candidate of call.incoming.splice(0)) await this.addCandidate(call, candidate);
  }

  sendCandidates(call) {
    if (!call.ready || call.offering || call !== this.call) return; // those of an offer must not overtake it
    for (const candidate of call.outgoing.splice(0)) {
      this.post(`participants/${this.uuid}/calls/${call.uuid}/new_candidate`, candidate).catch(() => {});
    }
  }

  async remoteCandidate(candidate) {
    const call = this.call;
    if (!call) return;
    // While their answer to our restart is on its way, nothing tells what these belong to.
    if (!call.peer.remoteDescription || call.offering) call.incoming.push(candidate);
    else await this.addCandidate(call, candidate);
  }

  async addCandidate(call, {candidate, mid, ufrag}) {
    try {
      await call.peer.addIceCandidate(candidate ? {candidate, sdpMid: mid, usernameFragment: ufrag} : undefined);
    } catch {
      // One of another generation; ICE goes on with the others.
    }
  }

  async renegotiate(sdp) {
    const call = this.call;
    if (!call) return;
    const acknowledge = (body) => this.postSurely(`participants/${this.uuid}/calls/${call.uuid}/ack`, body);
    if (call.offering && !call.polite) return acknowledge({sdp: 'offer_ignored', offer_ignored: true});
    try {
      await call.peer.setRemoteDescription({type: 'offer', sdp}); // rolls our own offer back if there is one
      await call.peer.setLocalDescription();
      await acknowledge({sdp: call.peer.localDescription.sdp});
    } catch {
      if (this.call === call) this.retryCall(); // a connection that takes no description is none
    }
  }

  async restart(call) {
    if (call !== this.call || this.gone || call.offering) return;
    call.offering = true;
    try {
      call.peer.restartIce();
      await call.peer.setLocalDescription();
      const path = `participants/${this.uuid}/calls/${call.uuid}/`;
      const {status, result} = await this.post(`${path}update`, {sdp: call.peer.localDescription.sdp});
      if (call !== this.call) return;
      const sdp = typeof result === 'string' ? result : result?.sdp;
      if (status === 200 && sdp && call.peer.signalingState === 'have-local-offer') {
        await call.peer.setRemoteDescription({type: 'answer', sdp});
        await this.postSurely(`${path}ack`, {});
      } else if (call.peer.signalingState === 'have-local-offer') {
        await call.peer.setLocalDescription({type: 'rollback'});
      }
    } catch {
      // No contact with the service; the state of the connection brings us here again.
    } finally {
      call.offering = false;
      if (call === this.call && !this.gone) await this.ready(call);
    }
  }

  watch(call) {
    if (call !== this.call) return;
    clearTimeout(call.restart);
    const state = call.peer.connectionState;
    if (state === 'connected') {
      clearTimeout(call.patience);
      this.on('connected');
    } else if (state === 'disconnected' || state === 'failed') {
      this.on('interrupted');
      let restarts = 0;
      const again = () => {
        // What restarting the path does not mend needs a new connection.
        if (++restarts > 3) return this.retryCall();
        this.restart(call);
        call.restart = setTimeout(again, 8000);
      };
      call.restart = setTimeout(again, state === 'failed' ? 0 : 2000);
    }
  }

  async peerGone() {
    const uuid = this.call?.uuid;
    this.on('peer-gone');
    this.dropCall();
    if (uuid) await this.post(`participants/${this.uuid}/calls/${uuid}/disconnect`).catch(() => {});
    if (!this.gone) this.startCall();
  }

  /// Other devices for the call that runs.
  async useStream(stream) {
    this.stream = stream;
    for (const {sender, receiver} of this.call?.peer.getTransceivers() ?? []) {
      const track = stream?.getTracks().find((each) => each.kind === receiver.track.kind) ?? null;
      await sender.replaceTrack(track).catch(() => {});
    }
  }

  /// Until the service has it; false if it will not.
  async say(text) {
    while (!this.gone) {
      try {
        const {status, result} = await this.post('message', {type: 'text/plain', payload: text});
        if (status !== 403) return status === 200 && result === true;
      } catch {
        // No contact; the next try may have it.
      }
      await pause(2000);
    }
    return false;
  }

  // --- controls and figures ------------------------------------------------------------------------------------------
  tell(verb) {
    this.post(`participants/${this.uuid}/${verb}`).catch(() => {});
  }

  async report() {
    const call = this.call;
    if (!call?.ready) return;
    const seen = {audio: {}, video: {}};
    let rtt = 0;
    for (const stat of (await call.peer.getStats()).values()) {
      if (stat.type === 'candidate-pair' && stat.nominated) rtt = stat.currentRoundTripTime ?? 0;
      if (stat.type === 'inbound-rtp' && seen[stat.kind]) {
        seen[stat.kind] = {rx_packets_received: stat.packetsReceived, rx_packets_lost: stat.packetsLost,
          rx_jitter: (stat.jitter ?? 0) * 1000, rx_fps: stat.framesPerSecond};
      }
    }
    if (call !== this.call) return;
    const received = (seen.video.rx_packets_received ?? 0) + (seen.audio.rx_packets_received ?? 0);
    const lost = (seen.video.rx_packets_lost ?? 0) + (seen.audio.rx_packets_lost ?? 0);
    const before = call.before ?? {received: 0, lost: 0};
    call.before = {received, lost};
    const news = received - before.received;
    const loss = (lost - before.lost) / Math.max(1, news + lost - before.lost);
    this.on('line', news <= 0 ? 'lineLost' : loss > 0.05 || rtt > 0.4 ? 'lineWeak' : 'lineGood');
    this.post(`participants/${this.uuid}/calls/${call.uuid}/statistics`, {...seen, presentation: {}}).catch(() => {});
  }
}

/// A page that was closed or reloaded without a last word still holds its seat: give it back.
async function releaseForgotten() {
  const kept = sessionStorage.getItem('room');
  sessionStorage.removeItem('room');
  if (!kept) return;
  const {base, token} = JSON.parse(kept);
  await fetch(`${base}release_token`, {method: 'POST', headers: {token, 'Content-Type': 'application/json'}, body: '{}'})
    .catch(() => {});
}
