// Sends each decision at once, in order; keeps what could not be sent, also over a reload, and tries again.

const RETRY = 3000;
const POLL = 3000;
const TIMEOUT = 20000;

class RefusedError extends Error {}
class SignedOutError extends Error {}

/** Tells by events: "state" {status, kept}, "answer" {operation, state}, "refused" {operation, message}, "news". */
export class Saving extends EventTarget {
    constructor({ store, urls, article, user }) {
        super();
        Object.assign(this, { store, urls, user });
        this.place = `workbench-queue:${article}:${user}`;
        this.queue = this.#kept();
        this.status = "saved";
        this.busy = false;
    }

    /** Begin: send what an earlier visit kept, look for others' decisions, try again when there is a network. */
    start() {
        for (const { operation } of this.queue) this.store.expect(operation);
        const again = () => (this.queue.length ? this.#pump() : this.poll());
        addEventListener("online", again);
        addEventListener("focus", again);
        document.addEventListener("visibilitychange", () => document.hidden || again());
        setInterval(() => document.hidden || again(), POLL);
        again();
    }

    /** Send `operation`; returns a promise of the server's answer, null if it refused. */
    send(operation) {
        return new Promise((resolve) => {
            this.queue.push({ operation, resolve });
            this.store.expect(operation);
            this.#keep();
            this.#pump();
        });
    }

    async #pump() {
        if (this.busy || !this.queue.length) return;
        this.busy = true;
        while (this.queue.length) {
            if (this.status === "saved") this.#say("saving");
            const first = this.queue[0];
            const { operation, resolve } = first;
            try {
                const state =
                    (first.doubtful && (await this.#lost(operation))) ||
                    (await this.#post({ ...operation, shown: undefined, since: this.store.version }));
                this.#done(operation);
                this.store.apply(state);
                this.#tell("answer", { operation, state });
                resolve?.(state);
            } catch (error) {
                if (!(error instanceof RefusedError)) {
                    first.doubtful = !(error instanceof SignedOutError);
                    this.#say(error instanceof SignedOutError ? "signed-out" : "offline");
                    setTimeout(() => this.#pump(), RETRY);
                    break;
                }
                this.#done(operation);
                this.#tell("refused", { operation, message: error.message });
                resolve?.(null);
                await this.reload();
            }
        }
        this.busy = false;
        if (!this.queue.length) this.#say("saved");
    }

    /** Return the state if a step was taken after all and only its answer was lost: it must not be taken twice. */
    async #lost(operation) {
        const state = await this.#ask(`${this.urls.state}?since=${this.store.version}`);
        const at = ({ block, start, end }) => `${block} ${start} ${end}`;
        const places = new Set((operation.places || []).map(at));
        const made = (one) => one.by === this.user && places.has(at(one.passage));
        const decided = (one) => one.key === operation.item && one.reviewed_by === this.user;
        const back = ["undo", "redo"].includes(operation.op) && state.version > this.store.version;
        return back || state.annotations.some((one) => made(one) || decided(one)) ? state : null;
    }

    #done(operation) {
        this.queue.shift();
        this.store.settle(operation);
        this.#keep();
    }

    /** Ask for what others decided meanwhile. */
    async poll() {
        if (this.busy || this.queue.length || this.polling) return;
        this.polling = true;
        try {
            const state = await this.#ask(`${this.urls.state}?since=${this.store.version}`);
            if (!this.queue.length) {
                const news = state.version > this.store.version ? state.annotations : [];
                this.store.apply(state);
                this.#tell("news", { annotations: news });
            }
            this.#say("saved");
        } catch (error) {
            if (!this.queue.length) this.#say(error instanceof SignedOutError ? "signed-out" : "offline");
        } finally {
            this.polling = false;
        }
    }

    /** Take the whole state anew, behind a refusal. */
    async reload() {
        try {
            this.store.replace(await this.#ask(this.urls.state));
        } catch {
            // the next answer brings it
        }
    }

    /** Return what the names endpoint finds. */
    async names(parameters, signal) {
        const answer = await this.#ask(`${this.urls.names}?${new URLSearchParams(parameters)}`, { signal });
        return answer.results;
    }

    #post(body) {
        const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] || "";
        const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
        return this.#ask(this.urls.decide, { method: "POST", headers, body: JSON.stringify(body) });
    }

    async #ask(url, options = {}) {
        const answer = await fetch(url, {
            signal: AbortSignal.timeout(TIMEOUT),
            ...options,
            redirect: "manual",
            headers: { Accept: "application/json", ...options.headers },
        });
        if (answer.type === "opaqueredirect") throw new SignedOutError();
        if (answer.status >= 500 || answer.status === 429) throw new Error(`status ${answer.status}`);
        const json = answer.headers.get("content-type")?.includes("json");
        if (answer.status === 403 && !json) throw new SignedOutError();
        if (!answer.ok) throw new RefusedError(json ? (await answer.json()).error : `${answer.status}`);
        return answer.json();
    }

    #kept() {
        try {
            return JSON.parse(localStorage.getItem(this.place) || "[]").map((operation) => ({
                operation,
                doubtful: true,
            }));
        } catch {
            return [];
        }
    }

    #keep() {
        try {
            const kept = this.queue.map(({ operation }) => operation);
            if (kept.length) localStorage.setItem(this.place, JSON.stringify(kept));
            else localStorage.removeItem(this.place);
        } catch {
            // no room, or storage is off: memory keeps them while the page is open
        }
    }

    #say(status) {
        this.status = status;
        this.#tell("state", { status, kept: this.queue.length });
    }

    #tell(type, detail) {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }
}
