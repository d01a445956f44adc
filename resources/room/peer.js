// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";
// One peer connection at a time and its negotiation. Who gives way in a glare is not decided here: the node tells
// whether our offer counts (an answer comes) or not (`ignored`, then theirs comes).
// A path that breaks is mended by restarting ICE: after two seconds, because short breaks mend themselves, at once when
// the browser has given it up, and again every four seconds while it is broken. What three restarts do not mend is told
// as a fault; the signalling then begins a connection anew.
const breakMendsItself = 2000, restartAgain = 4000, restartsAtMost = 3;

class Peer {
  /** `tell`: {local(kind, sdp), candidate(candidate), fault(code, detail), track(track)} */
  constructor(tell, stream, inTurn) {
    this.tell = tell;
    this.inTurn = inTurn;
    this.restarts = 0;
    this.mending = undefined;
    this.stream = stream;
    this.connection = null;
    this.waiting = []; // candidates that came before the description that they belong to
    this.figures = new LineFigures();
  }

  get isOpen() { return this.connection !== null; }

  configuration(start) {
    return {iceServers: start.servers, iceTransportPolicy: start.relayOnly ? "relay" : "all",
            bundlePolicy: "max-bundle"};
  }

  async begin(start) {
    this.create(start);
    const connection = this.connection;
    for (const kind of ["audio", "video"])
      connection.addTransceiver(kind, {direction: "sendrecv", streams: [this.stream]});
    await this.setTracks();
    this.prefer();
    await connection.setLocalDescription();
    if (connection === this.connection) this.tell.local("offer", connection.localDescription.sdp);
  }

  /** Our offer was not taken. A first one: that connection is void, and so are its candidates. A later one: the
      connection stays as it was before the offer. */
  async offerIgnored() {
    const connection = this.connection;
    if (!connection || !connection.currentRemoteDescription) return this.create(this.start);
    if (connection.signalingState === "have-local-offer") await connection.setLocalDescription({type: "rollback"});
  }

  create(start) {
    this.close();
    this.start = start;
    const connection = new RTCPeerConnection(this.configuration(start));
    this.connection = connection;
    this.figures = new LineFigures();
    connection.addEventListener("icecandidate", event => {
      if (connection === this.connection) this.sendCandidate(event.candidate);
    });
    connection.addEventListener("track", event => {
      if (connection === this.connection && this.firstOf(event.track.kind) === event.transceiver)
        this.tell.track(event.track);
    });
    connection.addEventListener("connectionstatechange", () => {
      if (connection === this.connection) this.watch();
    });
  }

  watch() {
    clearTimeout(this.mending);
    const state = this.connection.connectionState;
    if (state === "connected") this.restarts = 0;
    if (state !== "disconnected" && state !== "failed") return;
    this.mending = setTimeout(() => this.inTurn(() => this.mend()), state === "failed" ? 0 : breakMendsItself);
  }

  async mend() {
    const connection = this.connection;
    if (!connection || !["disconnected", "failed", "connecting"].includes(connection.connectionState)) return;
    // One offer at a time: while the other side owes an answer there is nothing to add.
    if (connection.signalingState === "stable") {
      if (this.restarts >= restartsAtMost) return this.tell.fault("connection-failed", "ice");
      ++this.restarts;
      connection.restartIce();
      await connection.setLocalDescription();
      if (connection !== this.connection) return;
      this.tell.local("offer", connection.localDescription.sdp);
    }
    clearTimeout(this.mending);
    this.mending = setTimeout(() => this.inTurn(() => this.mend()), restartAgain);
  }

  close() {
    clearTimeout(this.mending);
    this.restarts = 0;
    if (this.connection) this.connection.close();
    this.connection = null;
    this.waiting = [];
  }

  async change(start) {
    this.start = start;
    this.connection.setConfiguration(this.configuration(start));
    await this.setTracks();
  }

  firstOf(kind) {
    return this.connection.getTransceivers().find(each => each.receiver.track.kind === kind) || null;
  }

  async setTracks() {
    for (const kind of ["audio", "video"]) {
      const transceiver = this.firstOf(kind);
      const track = this.stream.getTracks().find(each => each.kind === kind) || null;
      if (transceiver && transceiver.sender.track !== track) await transceiver.sender.replaceTrack(track);
    }
  }

  prefer() {
    for (const transceiver of this.connection.getTransceivers())
      transceiver.setCodecPreferences(codecs.preferences(transceiver.receiver.track.kind));
  }

  async takeAnswer(sdp) {
    if (this.connection.signalingState !== "have-local-offer") return;
    await this.connection.setRemoteDescription({type: "answer", sdp: codecs.cut(sdp)});
    await this.flush();
  }

  async takeOffer(sdp) {
    // A fresh one unless it is the same other side that wants to change something: the keys tell.
    const known = this.connection && this.connection.signalingState === "stable" &&
      this.connection.remoteDescription &&
      this.keysOf(this.connection.remoteDescription.sdp) === this.keysOf(sdp);
    const early = this.waiting;
    if (!known && (!this.connection || this.connection.remoteDescription ||
                   this.connection.signalingState !== "stable")) {
      this.create(this.start);
      this.waiting = early;
    }
    const connection = this.connection;
    await connection.setRemoteDescription({type: "offer", sdp: codecs.cut(sdp)});
    for (const kind of ["audio", "video"]) {
      const transceiver = this.firstOf(kind);
      if (!transceiver) continue;
      transceiver.direction = "sendrecv";
      transceiver.sender.setStreams(this.stream);
    }
    await this.setTracks();
    this.prefer();
    await connection.setLocalDescription();
    if (connection === this.connection) this.tell.local("answer", connection.localDescription.sdp);
    await this.flush();
  }

  keysOf(sdp) { return (sdp.match(/^a=fingerprint:.*$/gm) || []).map(line => line.trim()).sort().join(); }

  sendCandidate(candidate) {
    if (!candidate || candidate.candidate === "") {
      this.tell.candidate({candidate: "", mid: "0", ufrag: "", pwd: ""});
      return;
    }
    const own = this.connection.localDescription ? this.connection.localDescription.sdp : "";
    const ufrag = candidate.usernameFragment || "";
    const pwd = new RegExp("a=ice-ufrag:" + ufrag.replace(/[^\w]/g, "\\$&") + "\\r\\na=ice-pwd:(\\S+)").exec(own);
    this.tell.candidate({candidate: candidate.candidate, mid: candidate.sdpMid || "0", ufrag,
                         pwd: pwd ? pwd[1] : ""});
  }

  async takeCandidate(candidate) {
    if (!this.connection || !this.connection.remoteDescription) this.waiting.push(candidate);
    else await this.add(candidate);
  }

  async flush() {
    const waiting = this.waiting;
    this.waiting = [];
    for (const candidate of waiting) await this.add(candidate);
  }

  async add(candidate) {
    if (candidate.candidate === "") return; // the end mark; the browser finds out by itself
    const init = {candidate: candidate.candidate, sdpMid: candidate.mid};
    if (candidate.ufrag) init.usernameFragment = candidate.ufrag;
    try {
      await this.connection.addIceCandidate(init);
    } catch (error) {
      // One of a connection that is gone. Others follow, and a pair is found or the connection fails visibly.
    }
  }
}
