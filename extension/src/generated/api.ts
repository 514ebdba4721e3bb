// Made by `make schemas` from shared_schemas/; do not edit.

export interface paths {
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for a script. Only the computer's own user may ask (`python -m server agents add NAME`).
         * @description Without an Idempotency-Key: the token in the answer is kept only as a hash, so it cannot be given again. Asking
         *     again makes another token for the same agent.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewAgent"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgentWithToken"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The asking agent. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Agent"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        /** One case. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    case_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Case"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order's photos, latest arrived first. */
        get: {
            parameters: {
                query: {
                    order_id: string;
                };
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidenceList"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Keeps a photo: the body is its bytes, untouched. */
        post: {
            parameters: {
                query: {
                    case_id?: string;
                    /** @description as the agent's computer calls it; shown, never used as a path */
                    file_name?: string;
                    kind: "check" | "packing" | "label" | "handover" | "buyer_photo" | "screenshot" | "document";
                    order_id: string;
                    /** @description what the sender computed; another digest on arrival is an error */
                    sha256?: string;
                };
                header: {
                    /** @description a fresh UUID per thing to create; the same key acts once */
                    "Idempotency-Key": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evidence"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                410: components["responses"]["Refused410"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidence_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        /** What is known of a photo. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    evidence_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evidence"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Another kind or case for a photo, whose bytes stay as they are; If-Match says which version it replaces. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description the ETag of what this replaces; a list of them, or * for whatever is there */
                    "If-Match": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    evidence_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EvidenceEdit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evidence"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                412: components["responses"]["Refused412"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                428: components["responses"]["Refused428"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidence_id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        /** What the original says of itself: its size in pixels, whether it tells the place, when and with what. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    evidence_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PhotoFacts"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidence_id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        /** The original, to save as a file. Its ETag is its SHA-256. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    evidence_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description the bytes as received */
                200: {
                    headers: {
                        /** @description its SHA-256, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "image/heic": string;
                        "image/jpeg": string;
                        "image/png": string;
                        "image/webp": string;
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description its SHA-256, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidence_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        /** A rendition to look at, never the original bytes. */
        get: {
            parameters: {
                query?: {
                    size?: "thumbnail" | "full";
                };
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    evidence_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description a JPEG of fresh pixels */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{evidence_id}/share-copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        /** A copy to hand on: upright, without metadata, place, comments or anything else that is no pixel. */
        get: {
            parameters: {
                query?: {
                    max_bytes?: number;
                    /** @description pixels of the longer side; a smaller photo stays as it is */
                    max_edge?: number;
                    /** @description whose photo it has to be: a page that shows one order gets no other's */
                    order_id?: string;
                };
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    evidence_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description a JPEG of fresh pixels, as a file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hello": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers here, and proof that it knows the asker's token. */
        get: {
            parameters: {
                query?: {
                    /** @description fresh random text; makes the proof unrepeatable */
                    nonce?: string;
                    /** @description the public part of the asker's token (between the underscores) */
                    token_id?: string;
                };
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Hello"];
                    };
                };
                403: components["responses"]["Refused403"];
                422: components["responses"]["Refused422"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries in order, at most 500 at a time. */
        get: {
            parameters: {
                query?: {
                    /** @description the page behind another one: its `next`, a `seq` */
                    after?: number;
                    limit?: number;
                    record_id?: string;
                };
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Journal"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every template with all its variants, for a browser that keeps them; its ETag changes when one of them does. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description its version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Library"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description its version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-limits/{marketplace}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                marketplace: string;
            };
            cookie?: never;
        };
        /** How long a message may be on a marketplace, as far as known. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    marketplace: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptMessageLimit"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** What it is from now on; If-Match says which version it replaces. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description the ETag of what this replaces; a list of them, or * for whatever is there */
                    "If-Match": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    marketplace: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MessageLimit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptMessageLimit"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                412: components["responses"]["Refused412"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                428: components["responses"]["Refused428"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rules and limits: few, and every browser needs them whole. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MessageRules"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Keeps one more rule. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description a fresh UUID per thing to create; the same key acts once */
                    "Idempotency-Key": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MessageRule"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptMessageRule"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                410: components["responses"]["Refused410"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        /** One rule. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    rule_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptMessageRule"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** What it says from now on, or that it is off (`level`); If-Match says which version it replaces. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description the ETag of what this replaces; a list of them, or * for whatever is there */
                    "If-Match": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    rule_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MessageRule"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptMessageRule"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                412: components["responses"]["Refused412"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                428: components["responses"]["Refused428"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Forgets one; If-Match says which version. To undo it, add it again. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description the ETag of what this replaces; a list of them, or * for whatever is there */
                    "If-Match": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    rule_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description the rule as it was */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptMessageRule"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                412: components["responses"]["Refused412"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                426: components["responses"]["Refused426"];
                428: components["responses"]["Refused428"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notes, of an order or of all, or those that have what is sought; the latest arrived first.
         * @description A note may have waited in a browser for days: `created_at` says when it was written.
         */
        get: {
            parameters: {
                query?: {
                    /** @description the page behind another one: its `next` */
                    before?: number;
                    /** @description how many at most (1 to 200) */
                    limit?: number;
                    order_id?: string;
                    /** @description words, beginnings of words, or Chinese characters; case, width and accents do not matter */
                    q?: string;
                };
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Notes"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Keeps a note. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description a fresh UUID per thing to create; the same key acts once */
                    "Idempotency-Key": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewNote"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Note"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                410: components["responses"]["Refused410"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        /** One note. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    note_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Note"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** New wording for one's own note; If-Match says which version it replaces. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description the ETag of what this replaces; a list of them, or * for whatever is there */
                    "If-Match": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    note_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NoteEdit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Note"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                412: components["responses"]["Refused412"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                428: components["responses"]["Refused428"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /**
         * Takes one's own note away; If-Match says which version. To undo it, add the note again with its time.
         * @description The answer holds the note as it was: its text, order, case, and as `written_at` its `created_at`.
         */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description the ETag of what this replaces; a list of them, or * for whatever is there */
                    "If-Match": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    note_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description the note as it was */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Note"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                412: components["responses"]["Refused412"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                426: components["responses"]["Refused426"];
                428: components["responses"]["Refused428"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OpenAPI */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, or those that have what is sought; latest arrived first. */
        get: {
            parameters: {
                query?: {
                    /** @description the page behind another one: its `next` */
                    before?: number;
                    /** @description how many at most (1 to 200) */
                    limit?: number;
                    marketplace?: "aliexpress" | "douyin" | "alibaba" | "ebay" | "taobao" | "tiktok" | "amazon" | "shopee" | "lazada" | "temu" | "pinduoduo" | "other" | "demo";
                    /** @description words, beginnings of words, or Chinese characters; case, width and accents do not matter */
                    q?: string;
                    shop?: string;
                    stage?: "pay" | "ship" | "transport" | "receive" | "payout" | "closed";
                };
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Orders"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        /** One order, each fact with its source. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    order_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Order"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pairings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A code for a token, bound to the extension that typed the code.
         * @description Without an Idempotency-Key: to repeat the answer it would have to be kept, and the token in it is kept only as
         *     a hash. A code is good once; whoever did not hear the answer types a fresh one.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPairing"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Pairing"];
                    };
                };
                400: components["responses"]["Refused400"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                410: components["responses"]["Refused410"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pairings/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows a fresh code where the service runs. Only the computer's own user is told it here.
         * @description Without an Idempotency-Key: a code is kept only as a hash, and asking again voids the one before.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            /** @description Nothing is wanted, but Content-Type has to be application/json. */
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PairingCode"];
                    };
                };
                400: components["responses"]["Refused400"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A strip per order on the page, and the open order's panel. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PanelsQuery"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Panels"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps that a text, or pictures, were put into the page. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description a fresh UUID per thing to create; the same key acts once */
                    "Idempotency-Key": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewReceipt"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipt"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                410: components["responses"]["Refused410"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{receipt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt_id: string;
            };
            cookie?: never;
        };
        /** One insertion. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    receipt_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipt"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{receipt_id}/sendings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps that an inserted text was seen in the conversation; what was seen of it first stays. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description a fresh UUID per thing to create; the same key acts once */
                    "Idempotency-Key": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    receipt_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Sending"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipt"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                410: components["responses"]["Refused410"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reply-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The library in its own order, or what a search finds in it, latest arrived first. */
        get: {
            parameters: {
                query?: {
                    /** @description the page behind another one: its `next` */
                    before?: number;
                    /** @description how many at most (1 to 200) */
                    limit?: number;
                    /** @description words, beginnings of words, or Chinese characters; case, width and accents do not matter */
                    q?: string;
                    tag?: string;
                };
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReplyTemplates"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reply-templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        /** One template, with all its variants. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    template_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReplyTemplate"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reply-templates/{template_id}/render": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A template filled in for an order, with the values the agent typed in. */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    template_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRendering"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rendering"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/taught-consoles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of them, by host: few, and every browser needs them whole. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaughtConsoles"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Keeps how the pages of one more host are read. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description a fresh UUID per thing to create; the same key acts once */
                    "Idempotency-Key": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTaughtConsole"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptTaughtConsole"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                410: components["responses"]["Refused410"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/taught-consoles/{console_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                console_id: string;
            };
            cookie?: never;
        };
        /** One of them. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    console_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptTaughtConsole"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** What is read there from now on, or that it is read no more (`on`); If-Match says which version it replaces. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description the ETag of what this replaces; a list of them, or * for whatever is there */
                    "If-Match": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    console_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TaughtConsole"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptTaughtConsole"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                412: components["responses"]["Refused412"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                428: components["responses"]["Refused428"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Forgets one; If-Match says which version. To undo it, add it again. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description the ETag of what this replaces; a list of them, or * for whatever is there */
                    "If-Match": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    console_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description the console as it was */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeptTaughtConsole"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                412: components["responses"]["Refused412"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                426: components["responses"]["Refused426"];
                428: components["responses"]["Refused428"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/template-images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template's images, or every template's, in the order in which they came. */
        get: {
            parameters: {
                query?: {
                    template_id?: string;
                };
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateImages"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Keeps an image: the body is its bytes, untouched. */
        post: {
            parameters: {
                query: {
                    /** @description as the team's computer calls it; no page is told it */
                    file_name?: string;
                    /** @description what the sender computed; another digest on arrival is an error */
                    sha256?: string;
                    template_id: string;
                };
                header: {
                    /** @description a fresh UUID per thing to create; the same key acts once */
                    "Idempotency-Key": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateImage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                410: components["responses"]["Refused410"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/template-images/{image_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: string;
            };
            cookie?: never;
        };
        /** What is known of an image. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    image_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateImage"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        /** Forgets one; If-Match says which version. To undo it, add it again. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description the ETag of what this replaces; a list of them, or * for whatever is there */
                    "If-Match": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    image_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description the image as it was */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateImage"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                412: components["responses"]["Refused412"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                426: components["responses"]["Refused426"];
                428: components["responses"]["Refused428"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/template-images/{image_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: string;
            };
            cookie?: never;
        };
        /** A rendition to look at, never the original bytes. */
        get: {
            parameters: {
                query?: {
                    size?: "thumbnail" | "full";
                };
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    image_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description a JPEG of fresh pixels */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/template-images/{image_id}/share-copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: string;
            };
            cookie?: never;
        };
        /** A copy for a page: upright, pixels alone, no larger than asked. */
        get: {
            parameters: {
                query?: {
                    max_bytes?: number;
                    /** @description pixels of the longer side; a smaller photo stays as it is */
                    max_edge?: number;
                };
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    image_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description a JPEG of fresh pixels, as a file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                422: components["responses"]["Refused422"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may use the service: one's own tokens, or all of them for the computer's own user. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TokenList"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token_id: string;
            };
            cookie?: never;
        };
        /** One token's record. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the ETag of what the asker has already */
                    "If-None-Match"?: string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    token_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Token"];
                    };
                };
                /** @description The asker has it already; no body. */
                304: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                426: components["responses"]["Refused426"];
                503: components["responses"]["Refused503"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        /** Makes a token good for nothing from now on; its record stays, with the time. If-Match says which version. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description the ETag of what this replaces; a list of them, or * for whatever is there */
                    "If-Match": string;
                    /** @description the version of the contract that the asker speaks; scripts may leave it out */
                    "Orderside-Api"?: "1";
                };
                path: {
                    token_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description the token's record, revoked */
                200: {
                    headers: {
                        /** @description the record's version, quoted */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Token"];
                    };
                };
                400: components["responses"]["Refused400"];
                401: components["responses"]["Refused401"];
                403: components["responses"]["Refused403"];
                404: components["responses"]["Refused404"];
                409: components["responses"]["Refused409"];
                412: components["responses"]["Refused412"];
                413: components["responses"]["Refused413"];
                415: components["responses"]["Refused415"];
                426: components["responses"]["Refused426"];
                428: components["responses"]["Refused428"];
                429: components["responses"]["Refused429"];
                503: components["responses"]["Refused503"];
                507: components["responses"]["Refused507"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Agent: {
            /** Format: date-time */
            created_at: string;
            id: string;
            name: string;
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        AgentWithToken: {
            /** Format: date-time */
            created_at: string;
            id: string;
            name: string;
            token: string;
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        BuyerFiles: {
            images: number;
            videos: number;
        };
        BuyerLanguage: {
            code: string | null;
            /** @enum {string} */
            source: "country" | "agent" | "unknown";
        };
        Case: {
            /** @description what the buyer asks for */
            amount?: components["schemas"]["Money"];
            buyer_files?: components["schemas"]["BuyerFiles"];
            case_no: string;
            /**
             * @description null: the reason's text is not one we know
             * @enum {string|null}
             */
            cause: "not_received" | "tracking_invalid" | "lost" | "returned_by_carrier" | "wrong_shipping_method" | "wrong_address" | "customs" | "late" | "not_as_described" | "quality" | "not_working" | "damaged" | "quantity_shortage" | "wrong_item" | "empty_parcel" | "counterfeit" | "changed_mind" | null;
            /** @description the buyer's reason in the marketplace's words */
            cause_text?: string;
            /** @description what happens when nobody answers in time, in the marketplace's words */
            consequence_text?: string;
            /** @description its state says that it is over */
            ended: boolean;
            /** @description marketplace:shop:case_no */
            id: string;
            /** @enum {string} */
            kind: "dispute" | "after_sale" | "review" | "enquiry";
            /** Format: date-time */
            opened_at?: string;
            order_id: string;
            /**
             * Format: date-time
             * @description when an answer is due, as the page shows it; never computed
             */
            respond_by?: string;
            solutions?: components["schemas"]["Solution"][];
            /** @description per known field, where it comes from */
            sources: {
                [key: string]: components["schemas"]["Source"];
            };
            status_text?: string;
            /** Format: date-time */
            updated_at: string;
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        ErrorAnswer: {
            error: components["schemas"]["ErrorDetail"];
        };
        ErrorDetail: {
            code: string;
            /** @description when an edit was stale, or did not say which version it replaces: the record as it is now */
            current?: {
                [key: string]: unknown;
            };
            /** @description per field, the list of things wrong with it */
            fields?: {
                [key: string]: unknown;
            };
            message: string;
            request_id: string;
        };
        Evidence: {
            agent: string;
            case_id: string | null;
            file_name: string | null;
            id: string;
            /** @enum {string} */
            kind: "check" | "packing" | "label" | "handover" | "buyer_photo" | "screenshot" | "document";
            /**
             * @description from the file's first bytes, not from its name
             * @enum {string}
             */
            media_type: "image/jpeg" | "image/png" | "image/webp" | "image/heic";
            order_id: string;
            /** Format: date-time */
            received_at: string;
            sha256: string;
            /** @description bytes */
            size: number;
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        EvidenceEdit: {
            case_id: string | null;
            /** @enum {string} */
            kind: "check" | "packing" | "label" | "handover" | "buyer_photo" | "screenshot" | "document";
        };
        EvidenceList: {
            evidence: components["schemas"]["Evidence"][];
        };
        Finding: {
            /** @description behind the last one */
            end: number;
            /** @description what stands there, cut short */
            excerpt: string;
            /** @enum {string} */
            kind: "email" | "phone" | "link" | "messenger" | "payment" | "paid_review" | "words" | "length";
            /** @enum {string} */
            level: "warn" | "block";
            names: components["schemas"]["Names"];
            /** @description for `length`, the marketplace */
            rule_id: string;
            /** @description where it comes from; null: nobody said */
            source: components["schemas"]["Said"] | null;
            /** @description in characters (Unicode code points) */
            start: number;
            why: components["schemas"]["Said"];
        };
        FoundNote: {
            /** @description the writer's name */
            agent: string;
            agent_id: string;
            case_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            edited_at: string | null;
            /** @description where it has what was sought; absent when nothing was */
            hits?: components["schemas"]["Hit"][];
            id: string;
            /** @description whether the asking agent wrote it, and so may edit it */
            mine: boolean;
            order_id: string;
            text: string;
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        FoundOrder: {
            amount?: components["schemas"]["Money"];
            buyer_country?: string;
            buyer_name?: string;
            carrier?: string;
            /** Format: date-time */
            delivered_at?: string;
            /** @description where it has what was sought; absent when nothing was */
            hits?: components["schemas"]["Hit"][];
            id: string;
            items?: components["schemas"]["Item"][];
            /** @enum {string} */
            marketplace: "aliexpress" | "douyin" | "alibaba" | "ebay" | "taobao" | "tiktok" | "amazon" | "shopee" | "lazada" | "temu" | "pinduoduo" | "other" | "demo";
            order_no: string;
            /** Format: date-time */
            ordered_at?: string;
            /** Format: date-time */
            paid_at?: string;
            /**
             * Format: date-time
             * @description when the marketplace promised delivery
             */
            promised_by?: string;
            /** Format: date-time */
            shipped_at?: string;
            shop: string;
            /** @description per known field, where it comes from */
            sources: {
                [key: string]: components["schemas"]["Source"];
            };
            /**
             * @description null: the state's text is not one we know
             * @enum {string|null}
             */
            stage: "pay" | "ship" | "transport" | "receive" | "payout" | "closed" | null;
            /** @description the marketplace's own word for the order's state */
            status_text?: string;
            tracking_no?: string;
            /** Format: date-time */
            updated_at: string;
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        FoundReplyTemplate: {
            /** @description where it has what was sought; absent when nothing was */
            hits?: components["schemas"]["Hit"][];
            id: string;
            names: components["schemas"]["Names"];
            /** @description what an agent types for it: letters and digits of any script, - and _; no other template of the library has the same, in whatever case or width; absent: it has none */
            shortcut?: string;
            tags: string[];
            /** Format: date-time */
            updated_at: string;
            variants: {
                [key: string]: string;
            };
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        Hello: {
            /** @description newest version of the HTTP contract spoken here */
            api: number;
            /** @description this data folder, whatever the port */
            instance_id: string;
            /** @description oldest version still understood here */
            oldest_api: number;
            /** @description hex HMAC-SHA256 of the nonce under SHA-256(token); null when not asked or not known */
            proof: string | null;
            /** @default orderside */
            service: unknown;
            version: string;
        };
        Hit: {
            /** @description the field it was found in, such as text, items.0.title, variants.ru */
            field: string;
            /** @description one behind the other they are the snippet */
            pieces: components["schemas"]["Piece"][];
        };
        Inserted: {
            agent: string;
            /** @description pictures that went in */
            files: string[];
            id: string;
            /** Format: date-time */
            inserted_at: string;
            language: string | null;
            /** @description the template's; null: none, or none of the library any more */
            names: components["schemas"]["Names"] | null;
            /** @description absent: not seen; whether it was sent is unknown */
            sending?: components["schemas"]["Sending"];
            /** @description whether the page was seen to show the pictures; null: there were none */
            shown: boolean | null;
            /** @description null: pictures alone */
            text: string | null;
        };
        InsertedBefore: {
            agent: string;
            /** Format: date-time */
            inserted_at: string;
            /** @description this order, or another one of a buyer of the same name in the same shop */
            order_id: string;
        };
        Item: {
            quantity?: number;
            sku?: string;
            title: string;
        };
        Journal: {
            entries: components["schemas"]["JournalEntry"][];
            /** @description what the page behind this one is asked for with; null: that was all */
            next: number | null;
        };
        JournalEntry: {
            /** @description what was done: create, observe, change, move, remove, rename */
            action: string;
            agent: string;
            /** Format: date-time */
            at: string;
            /** @description SHA-256 of the record after the change */
            digest: string;
            hash: string;
            previous: string;
            record_id: string;
            seq: number;
            table: string;
        };
        KeptMessageLimit: {
            /** @description who changed it last */
            agent: string;
            /** Format: date-time */
            changed_at: string;
            /**
             * @description the marketplace
             * @enum {string}
             */
            id: "aliexpress" | "douyin" | "alibaba" | "ebay" | "taobao" | "tiktok" | "amazon" | "shopee" | "lazada" | "temu" | "pinduoduo" | "other" | "demo";
            /** @description null: unknown */
            maximum: number | null;
            /** @description where it comes from; null: nobody said */
            source: components["schemas"]["Said"] | null;
            /** @enum {string} */
            unit: "code_points" | "utf16" | "bytes";
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        KeptMessageRule: {
            /** @description who changed it last */
            agent: string;
            /** @description hosts that a link may lead to, with everything below them */
            allowed: string[];
            /** Format: date-time */
            changed_at: string;
            id: string;
            /**
             * @description email, phone and link are found by how they look, the others by their words
             * @enum {string}
             */
            kind: "email" | "phone" | "link" | "messenger" | "payment" | "paid_review" | "words";
            /**
             * @description warn: it is said; block: such a text is not inserted
             * @enum {string}
             */
            level: "off" | "warn" | "block";
            /** @description where it holds; none named: everywhere */
            marketplaces: ("aliexpress" | "douyin" | "alibaba" | "ebay" | "taobao" | "tiktok" | "amazon" | "shopee" | "lazada" | "temu" | "pinduoduo" | "other" | "demo")[];
            names: components["schemas"]["Names"];
            /** @description where there are any, one of these must stand within 100 characters of a word */
            near: string[];
            /** @description where it comes from; null: nobody said */
            source: components["schemas"]["Said"] | null;
            /** @description for If-Match: what the next edit replaces */
            version: number;
            why: components["schemas"]["Said"];
            /** @description any of these; a * behind one stands for whatever follows; email, phone and link need none */
            words: string[];
        };
        KeptTaughtConsole: {
            /** @description who changed it last */
            agent: string;
            /** Format: date-time */
            changed_at: string;
            /** @description without a port */
            host: string;
            id: string;
            /**
             * @description whose orders it shows; `other` for none of these
             * @enum {string}
             */
            marketplace: "aliexpress" | "douyin" | "alibaba" | "ebay" | "taobao" | "tiktok" | "amazon" | "shopee" | "lazada" | "temu" | "pinduoduo" | "other" | "demo";
            /** @description false: its pages are not read as taught here */
            on: boolean;
            /** @description how its order numbers are written, where the marketplace is `other`: 0 stands for a digit, * for a digit or letter, anything else for itself */
            order_forms: string[];
            pages: components["schemas"]["TaughtPage"][];
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        Library: {
            reply_templates: components["schemas"]["LibraryTemplate"][];
        };
        LibraryTemplate: {
            id: string;
            names: components["schemas"]["Names"];
            /** @description the syllables of its Chinese name, without tones: `dao huo ti xing`; ü is v */
            pinyin: string;
            /** @description what an agent types for it: letters and digits of any script, - and _; no other template of the library has the same, in whatever case or width; absent: it has none */
            shortcut?: string;
            tags: string[];
            /** Format: date-time */
            updated_at: string;
            variants: {
                [key: string]: string;
            };
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        Message: {
            /** @description as the page writes it; null: it writes no time */
            at: string | null;
            /**
             * @description other: the marketplace, or a robot
             * @enum {string}
             */
            author: "buyer" | "seller" | "other";
            text: string;
        };
        MessageLimit: {
            /** @description null: unknown */
            maximum: number | null;
            /** @description where it comes from; null: nobody said */
            source: components["schemas"]["Said"] | null;
            /** @enum {string} */
            unit: "code_points" | "utf16" | "bytes";
        };
        MessageRule: {
            /** @description hosts that a link may lead to, with everything below them */
            allowed: string[];
            /**
             * @description email, phone and link are found by how they look, the others by their words
             * @enum {string}
             */
            kind: "email" | "phone" | "link" | "messenger" | "payment" | "paid_review" | "words";
            /**
             * @description warn: it is said; block: such a text is not inserted
             * @enum {string}
             */
            level: "off" | "warn" | "block";
            /** @description where it holds; none named: everywhere */
            marketplaces: ("aliexpress" | "douyin" | "alibaba" | "ebay" | "taobao" | "tiktok" | "amazon" | "shopee" | "lazada" | "temu" | "pinduoduo" | "other" | "demo")[];
            names: components["schemas"]["Names"];
            /** @description where there are any, one of these must stand within 100 characters of a word */
            near: string[];
            /** @description where it comes from; null: nobody said */
            source: components["schemas"]["Said"] | null;
            why: components["schemas"]["Said"];
            /** @description any of these; a * behind one stands for whatever follows; email, phone and link need none */
            words: string[];
        };
        MessageRules: {
            message_limits: components["schemas"]["KeptMessageLimit"][];
            message_rules: components["schemas"]["KeptMessageRule"][];
        };
        Money: {
            /** @description ISO 4217 */
            currency: string;
            minor_units: number;
        };
        Names: {
            en: string;
            zh_CN: string;
        };
        NewAgent: {
            name: string;
        };
        NewEvidence: {
            case_id?: string;
            /** @description as the agent's computer calls it; shown, never used as a path */
            file_name?: string;
            /** @enum {string} */
            kind: "check" | "packing" | "label" | "handover" | "buyer_photo" | "screenshot" | "document";
            order_id: string;
            /** @description what the sender computed; another digest on arrival is an error */
            sha256?: string;
        };
        NewNote: {
            /** @description the case it is about, when the order has one */
            case_id?: string;
            order_id: string;
            text: string;
            /**
             * Format: date-time
             * @description when it was written, for a note that had to wait; now when left out
             */
            written_at?: string;
        };
        NewPairing: {
            /** @description the agent's name as colleagues will see it; the computer user's when left out */
            agent?: string;
            code: string;
        };
        NewReceipt: {
            /** @description the evidence or the template's images that went into the page, by their ids */
            files?: string[];
            /** @description of the caller's making (a UUID), for what it will tell of it later; else the service's */
            id?: string;
            language?: string;
            order_id: string;
            /** @description the page was seen to show the pictures afterwards */
            shown?: boolean;
            /**
             * @description picked from the suggestions rather than the list
             * @default false
             */
            suggested: boolean;
            template_id?: string;
            template_version?: number;
            text?: string;
            /** @description what the agent typed in, by variable */
            values?: components["schemas"]["Values"];
        };
        NewRendering: {
            /** @description the buyer's language when left out */
            language?: string;
            order_id: string;
            /** @description values the order does not know, by variable */
            values?: components["schemas"]["Values"];
        };
        NewTaughtConsole: {
            /** @description without a port */
            host: string;
            /**
             * @description whose orders it shows; `other` for none of these
             * @enum {string}
             */
            marketplace: "aliexpress" | "douyin" | "alibaba" | "ebay" | "taobao" | "tiktok" | "amazon" | "shopee" | "lazada" | "temu" | "pinduoduo" | "other" | "demo";
            /** @description false: its pages are not read as taught here */
            on: boolean;
            /** @description how its order numbers are written, where the marketplace is `other`: 0 stands for a digit, * for a digit or letter, anything else for itself */
            order_forms: string[];
            pages: components["schemas"]["TaughtPage"][];
        };
        NewTemplateImage: {
            /** @description as the team's computer calls it; no page is told it */
            file_name?: string;
            /** @description what the sender computed; another digest on arrival is an error */
            sha256?: string;
            template_id: string;
        };
        Note: {
            /** @description the writer's name */
            agent: string;
            agent_id: string;
            case_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            edited_at: string | null;
            id: string;
            /** @description whether the asking agent wrote it, and so may edit it */
            mine: boolean;
            order_id: string;
            text: string;
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        NoteEdit: {
            text: string;
        };
        Notes: {
            /** @description what the page behind this one is asked for with; null: that was all */
            next: number | null;
            notes: components["schemas"]["FoundNote"][];
        };
        ObservedCase: {
            /** @description what the buyer asks for */
            amount?: components["schemas"]["Money"];
            buyer_files?: components["schemas"]["BuyerFiles"];
            case_no: string;
            /** @description the buyer's reason in the marketplace's words */
            cause_text?: string;
            /** @description what happens when nobody answers in time, in the marketplace's words */
            consequence_text?: string;
            /** @enum {string} */
            kind: "dispute" | "after_sale" | "review" | "enquiry";
            /** Format: date-time */
            opened_at?: string;
            /**
             * Format: date-time
             * @description when an answer is due, as the page shows it; never computed
             */
            respond_by?: string;
            solutions?: components["schemas"]["Solution"][];
            status_text?: string;
        };
        ObservedOrder: {
            amount?: components["schemas"]["Money"];
            buyer_country?: string;
            buyer_name?: string;
            carrier?: string;
            case?: components["schemas"]["ObservedCase"];
            /** Format: date-time */
            delivered_at?: string;
            items?: components["schemas"]["Item"][];
            order_no: string;
            /** Format: date-time */
            ordered_at?: string;
            /** Format: date-time */
            paid_at?: string;
            /**
             * Format: date-time
             * @description when the marketplace promised delivery
             */
            promised_by?: string;
            /** Format: date-time */
            shipped_at?: string;
            /** @description the marketplace's own word for the order's state */
            status_text?: string;
            tracking_no?: string;
        };
        Order: {
            amount?: components["schemas"]["Money"];
            buyer_country?: string;
            buyer_name?: string;
            carrier?: string;
            /** Format: date-time */
            delivered_at?: string;
            id: string;
            items?: components["schemas"]["Item"][];
            /** @enum {string} */
            marketplace: "aliexpress" | "douyin" | "alibaba" | "ebay" | "taobao" | "tiktok" | "amazon" | "shopee" | "lazada" | "temu" | "pinduoduo" | "other" | "demo";
            order_no: string;
            /** Format: date-time */
            ordered_at?: string;
            /** Format: date-time */
            paid_at?: string;
            /**
             * Format: date-time
             * @description when the marketplace promised delivery
             */
            promised_by?: string;
            /** Format: date-time */
            shipped_at?: string;
            shop: string;
            /** @description per known field, where it comes from */
            sources: {
                [key: string]: components["schemas"]["Source"];
            };
            /**
             * @description null: the state's text is not one we know
             * @enum {string|null}
             */
            stage: "pay" | "ship" | "transport" | "receive" | "payout" | "closed" | null;
            /** @description the marketplace's own word for the order's state */
            status_text?: string;
            tracking_no?: string;
            /** Format: date-time */
            updated_at: string;
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        OrderFacts: {
            amount?: components["schemas"]["Money"];
            buyer_country?: string;
            buyer_name?: string;
            carrier?: string;
            /** Format: date-time */
            delivered_at?: string;
            items?: components["schemas"]["Item"][];
            /** Format: date-time */
            ordered_at?: string;
            /** Format: date-time */
            paid_at?: string;
            /**
             * Format: date-time
             * @description when the marketplace promised delivery
             */
            promised_by?: string;
            /** Format: date-time */
            shipped_at?: string;
            /** @description the marketplace's own word for the order's state */
            status_text?: string;
            tracking_no?: string;
        };
        Orders: {
            /** @description what the page behind this one is asked for with; null: that was all */
            next: number | null;
            orders: components["schemas"]["FoundOrder"][];
        };
        Page: {
            /** @enum {string} */
            kind: "order_list" | "order_detail" | "dispute_list" | "feedback_list" | "chat";
            /** @enum {string} */
            marketplace: "aliexpress" | "douyin" | "alibaba" | "ebay" | "taobao" | "tiktok" | "amazon" | "shopee" | "lazada" | "temu" | "pinduoduo" | "other" | "demo";
            shop: string;
        };
        PaginationMetadata: {
            /** @description First available page number. */
            first_page?: number;
            /** @description Last available page number. */
            last_page?: number;
            /** @description Next page number. */
            next_page?: number;
            /** @description Current page number. */
            page?: number;
            /** @description Previous page number. */
            previous_page?: number;
            /** @description Total number of items. */
            total?: number;
            /** @description Total number of pages. */
            total_pages?: number;
        };
        Pairing: {
            agent: string;
            token: string;
        };
        PairingCode: {
            /** @description only for the computer's own user (`python -m server pair`) */
            code?: string;
            /** Format: date-time */
            expires_at: string;
        };
        Panel: {
            buyer_language: components["schemas"]["BuyerLanguage"];
            /** @description latest arrived first */
            evidence: components["schemas"]["Evidence"][];
            /** @description latest first, 20 at most */
            inserted: components["schemas"]["Inserted"][];
            /** @description latest arrived first */
            notes: components["schemas"]["Note"][];
            order: components["schemas"]["Order"];
            /** @description of copies that go into this marketplace's pages */
            picture_limit: components["schemas"]["PictureLimit"];
            strip: components["schemas"]["Strip"];
            /** @description at most three, best first */
            suggestions: components["schemas"]["Suggestion"][];
            /** @description of every template, oldest first */
            template_images: components["schemas"]["TemplateImage"][];
        };
        Panels: {
            panel: components["schemas"]["Panel"] | null;
            strips: components["schemas"]["Strip"][];
        };
        PanelsQuery: {
            /** @description the language the agent chose for this order's replies */
            language?: string;
            /** @description the last ones of the open conversation, the oldest first; they are not kept */
            messages?: components["schemas"]["Message"][];
            /** @default null */
            open: string | null;
            orders: components["schemas"]["ObservedOrder"][];
            page: components["schemas"]["Page"];
        };
        PhotoFacts: {
            /** @description EXIF make and model */
            claimed_camera: string | null;
            /** @description EXIF DateTimeOriginal, as written */
            claimed_taken_at: string | null;
            /** @description the original tells where it was taken */
            contains_gps: boolean | null;
            /** @description pixels */
            height: number | null;
            /** @description pixels */
            width: number | null;
        };
        PictureLimit: {
            /** @description of one picture */
            bytes: number;
            /** @description pictures at once */
            count: number;
            /** @description pixels of the longer side */
            edge: number;
            /** @description figures that the marketplace's source gives; the others are our own defaults */
            known: ("edge" | "bytes" | "total_bytes" | "count")[];
            /** @description who says so; null: all are defaults */
            source: components["schemas"]["Said"] | null;
            /** @description of all that go in at once; null: no limit is known */
            total_bytes: number | null;
        };
        Piece: {
            hit: boolean;
            text: string;
        };
        Reason: {
            /** @description a case's cause */
            cause?: string;
            /** @enum {string} */
            code: "awaiting_payment" | "awaiting_dispatch" | "shipped_not_told" | "in_transit" | "past_promised" | "delivered" | "dispute" | "dispute_in_transit" | "already_inserted" | "already_said" | "language";
            /** @description whole days since the event the code names; on the way: since dispatch */
            days?: number;
            language?: string;
            /** @description days from dispatch to the promised date */
            promised_days?: number;
        };
        Receipt: {
            agent: string;
            /** @description the evidence or the template's images that went into the page, by their ids */
            files?: string[];
            id: string;
            /** Format: date-time */
            inserted_at: string;
            language?: string;
            order_id: string;
            /** @description absent: not seen; whether it was sent is unknown */
            sending?: components["schemas"]["Sending"];
            /** @description the page was seen to show the pictures afterwards */
            shown?: boolean;
            /**
             * @description picked from the suggestions rather than the list
             * @default false
             */
            suggested: boolean;
            template_id?: string;
            template_version?: number;
            text?: string;
            /** @description what the agent typed in, by variable */
            values?: components["schemas"]["Values"];
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        Rendering: {
            /** @description what the message rules say of the text; what blocks first */
            findings: components["schemas"]["Finding"][];
            /** @description null: no receipt says so, or the buyer is unknown */
            inserted_before: components["schemas"]["InsertedBefore"] | null;
            language: string;
            /** @description the variants there are */
            languages: string[];
            /** @description characters (Unicode code points) */
            length: number;
            missing: ("buyer_name" | "order_no" | "item_title" | "amount" | "carrier" | "tracking_no" | "tracking_url" | "ordered_date" | "shipped_date" | "promised_date" | "days_since_dispatch" | "refund_amount" | "new_ship_date" | "shop_name" | "agent_name" | "office_hours")[];
            /** @description where the caret goes once it is in, one after the other: offsets in characters */
            stops: number[];
            template_id: string;
            template_version: number;
            /** @description missing values stand as [[variable]] */
            text: string;
        };
        ReplyTemplate: {
            id: string;
            names: components["schemas"]["Names"];
            /** @description what an agent types for it: letters and digits of any script, - and _; no other template of the library has the same, in whatever case or width; absent: it has none */
            shortcut?: string;
            tags: string[];
            /** Format: date-time */
            updated_at: string;
            variants: {
                [key: string]: string;
            };
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        ReplyTemplates: {
            /** @description what the page behind this one is asked for with; null: that was all */
            next: number | null;
            reply_templates: components["schemas"]["FoundReplyTemplate"][];
        };
        Said: {
            en: string;
            zh_CN: string;
        };
        Sending: {
            /** @description false: word for word as inserted */
            edited: boolean;
            /** Format: date-time */
            seen_at: string;
        };
        Solution: {
            amount?: components["schemas"]["Money"];
            /** @enum {string} */
            by: "buyer" | "seller" | "platform";
            text: string;
        };
        Source: {
            /** @enum {string} */
            kind: "page" | "file" | "rule" | "agent";
            /** @description page kind, file name, or the rule's source */
            name: string;
            /** Format: date-time */
            seen_at: string;
        };
        Strip: {
            case: components["schemas"]["Case"] | null;
            notes: number;
            order_id: string;
            order_no: string;
            photos: number;
            /** @enum {string|null} */
            stage: "pay" | "ship" | "transport" | "receive" | "payout" | "closed" | null;
            status_text: string | null;
            /** @description null: dispatch date unknown, or not shipped */
            transit: components["schemas"]["Transit"] | null;
        };
        Suggestion: {
            names: components["schemas"]["Names"];
            reasons: components["schemas"]["Reason"][];
            rendering: components["schemas"]["Rendering"];
        };
        TaughtConsole: {
            /**
             * @description whose orders it shows; `other` for none of these
             * @enum {string}
             */
            marketplace: "aliexpress" | "douyin" | "alibaba" | "ebay" | "taobao" | "tiktok" | "amazon" | "shopee" | "lazada" | "temu" | "pinduoduo" | "other" | "demo";
            /** @description false: its pages are not read as taught here */
            on: boolean;
            /** @description how its order numbers are written, where the marketplace is `other`: 0 stands for a digit, * for a digit or letter, anything else for itself */
            order_forms: string[];
            pages: components["schemas"]["TaughtPage"][];
        };
        TaughtConsoles: {
            taught_consoles: components["schemas"]["KeptTaughtConsole"][];
        };
        TaughtField: {
            columns: string[];
            labels: string[];
            selectors: string[];
        };
        TaughtFields: {
            amount?: components["schemas"]["TaughtField"];
            buyer_country?: components["schemas"]["TaughtField"];
            buyer_name?: components["schemas"]["TaughtField"];
            case_no?: components["schemas"]["TaughtField"];
            /** @description by its empty box's words, as labels */
            message_box?: components["schemas"]["TaughtField"];
            order_no: components["schemas"]["TaughtField"];
            status_text?: components["schemas"]["TaughtField"];
            /** @description a countdown; it belongs to the case */
            time_left?: components["schemas"]["TaughtField"];
        };
        TaughtPage: {
            /** @description the path, with what stands behind a #; * stands for anything within one part */
            address: string;
            fields: components["schemas"]["TaughtFields"];
            /** @enum {string} */
            kind: "order_list" | "order_detail" | "dispute_list" | "feedback_list" | "chat";
        };
        TemplateImage: {
            agent: string;
            file_name: string | null;
            id: string;
            /**
             * @description from the file's first bytes, not from its name
             * @enum {string}
             */
            media_type: "image/jpeg" | "image/png" | "image/webp" | "image/heic";
            /** Format: date-time */
            received_at: string;
            sha256: string;
            /** @description bytes */
            size: number;
            template_id: string;
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        TemplateImages: {
            template_images: components["schemas"]["TemplateImage"][];
        };
        Token: {
            agent: string;
            /** Format: date-time */
            created_at: string;
            /** @description the public part of the token */
            id: string;
            /** @description the browser's extension it is bound to; null: a script's */
            origin: string | null;
            /** Format: date-time */
            revoked_at: string | null;
            /** @description for If-Match: what the next edit replaces */
            version: number;
        };
        TokenList: {
            tokens: components["schemas"]["Token"][];
        };
        Transit: {
            /** @description whole days since dispatch (until delivery, when known) */
            days: number;
            /** Format: date-time */
            promised_by: string | null;
            promised_days: number | null;
            /** Format: date-time */
            shipped_at: string;
            /** @description where the dispatch date comes from */
            source: components["schemas"]["Source"];
        };
        Values: {
            agent_name?: string;
            amount?: string;
            buyer_name?: string;
            carrier?: string;
            days_since_dispatch?: string;
            item_title?: string;
            new_ship_date?: string;
            office_hours?: string;
            order_no?: string;
            ordered_date?: string;
            promised_date?: string;
            refund_amount?: string;
            shipped_date?: string;
            shop_name?: string;
            tracking_no?: string;
            tracking_url?: string;
        };
    };
    responses: {
        /** @description Default error response */
        DEFAULT_ERROR: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The body is not JSON in UTF-8, or a header (Idempotency-Key, Orderside-Api) is missing or malformed. */
        Refused400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description No valid token came in the Authorization header. */
        Refused401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Another site, another extension or another agent may not do this. */
        Refused403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description There is nothing of this id. */
        Refused404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The asker speaks a newer version of the contract (Orderside-Api) than this service: update the service. Or what is to be made is there already. */
        Refused409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description What this key created has been removed, or this code is no longer valid. */
        Refused410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description It was changed meanwhile: `current` in the error is the record as it is. */
        Refused412: {
            headers: {
                /** @description the record's version, quoted */
                ETag?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The body is too large. */
        Refused413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The body is not of the type that is wanted, or has none. */
        Refused415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Some of what was sent cannot be used: `fields` says what. */
        Refused422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The asker speaks a version of the contract that is no longer understood: update the extension. */
        Refused426: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description If-Match is missing, or names no version: `current` in the error is the record as it is. */
        Refused428: {
            headers: {
                /** @description the record's version, quoted */
                ETag?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Too many tries, or too many changes in a minute. */
        Refused429: {
            headers: {
                /** @description seconds to wait, where that helps */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The store does not answer just now, or is damaged. */
        Refused503: {
            headers: {
                /** @description seconds to wait, where that helps */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The disk is full. Nothing was lost. */
        Refused507: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Agent = components['schemas']['Agent'];
export type AgentWithToken = components['schemas']['AgentWithToken'];
export type BuyerFiles = components['schemas']['BuyerFiles'];
export type BuyerLanguage = components['schemas']['BuyerLanguage'];
export type Case = components['schemas']['Case'];
export type ErrorAnswer = components['schemas']['ErrorAnswer'];
export type ErrorDetail = components['schemas']['ErrorDetail'];
export type Evidence = components['schemas']['Evidence'];
export type EvidenceEdit = components['schemas']['EvidenceEdit'];
export type EvidenceList = components['schemas']['EvidenceList'];
export type Finding = components['schemas']['Finding'];
export type FoundNote = components['schemas']['FoundNote'];
export type FoundOrder = components['schemas']['FoundOrder'];
export type FoundReplyTemplate = components['schemas']['FoundReplyTemplate'];
export type Hello = components['schemas']['Hello'];
export type Hit = components['schemas']['Hit'];
export type Inserted = components['schemas']['Inserted'];
export type InsertedBefore = components['schemas']['InsertedBefore'];
export type Item = components['schemas']['Item'];
export type Journal = components['schemas']['Journal'];
export type JournalEntry = components['schemas']['JournalEntry'];
export type KeptMessageLimit = components['schemas']['KeptMessageLimit'];
export type KeptMessageRule = components['schemas']['KeptMessageRule'];
export type KeptTaughtConsole = components['schemas']['KeptTaughtConsole'];
export type Library = components['schemas']['Library'];
export type LibraryTemplate = components['schemas']['LibraryTemplate'];
export type Message = components['schemas']['Message'];
export type MessageLimit = components['schemas']['MessageLimit'];
export type MessageRule = components['schemas']['MessageRule'];
export type MessageRules = components['schemas']['MessageRules'];
export type Money = components['schemas']['Money'];
export type Names = components['schemas']['Names'];
export type NewAgent = components['schemas']['NewAgent'];
export type NewEvidence = components['schemas']['NewEvidence'];
export type NewNote = components['schemas']['NewNote'];
export type NewPairing = components['schemas']['NewPairing'];
export type NewReceipt = components['schemas']['NewReceipt'];
export type NewRendering = components['schemas']['NewRendering'];
export type NewTaughtConsole = components['schemas']['NewTaughtConsole'];
export type NewTemplateImage = components['schemas']['NewTemplateImage'];
export type Note = components['schemas']['Note'];
export type NoteEdit = components['schemas']['NoteEdit'];
export type Notes = components['schemas']['Notes'];
export type ObservedCase = components['schemas']['ObservedCase'];
export type ObservedOrder = components['schemas']['ObservedOrder'];
export type Order = components['schemas']['Order'];
export type OrderFacts = components['schemas']['OrderFacts'];
export type Orders = components['schemas']['Orders'];
export type Page = components['schemas']['Page'];
export type PaginationMetadata = components['schemas']['PaginationMetadata'];
export type Pairing = components['schemas']['Pairing'];
export type PairingCode = components['schemas']['PairingCode'];
export type Panel = components['schemas']['Panel'];
export type Panels = components['schemas']['Panels'];
export type PanelsQuery = components['schemas']['PanelsQuery'];
export type PhotoFacts = components['schemas']['PhotoFacts'];
export type PictureLimit = components['schemas']['PictureLimit'];
export type Piece = components['schemas']['Piece'];
export type Reason = components['schemas']['Reason'];
export type Receipt = components['schemas']['Receipt'];
export type Rendering = components['schemas']['Rendering'];
export type ReplyTemplate = components['schemas']['ReplyTemplate'];
export type ReplyTemplates = components['schemas']['ReplyTemplates'];
export type Said = components['schemas']['Said'];
export type Sending = components['schemas']['Sending'];
export type Solution = components['schemas']['Solution'];
export type Source = components['schemas']['Source'];
export type Strip = components['schemas']['Strip'];
export type Suggestion = components['schemas']['Suggestion'];
export type TaughtConsole = components['schemas']['TaughtConsole'];
export type TaughtConsoles = components['schemas']['TaughtConsoles'];
export type TaughtField = components['schemas']['TaughtField'];
export type TaughtFields = components['schemas']['TaughtFields'];
export type TaughtPage = components['schemas']['TaughtPage'];
export type TemplateImage = components['schemas']['TemplateImage'];
export type TemplateImages = components['schemas']['TemplateImages'];
export type Token = components['schemas']['Token'];
export type TokenList = components['schemas']['TokenList'];
export type Transit = components['schemas']['Transit'];
export type Values = components['schemas']['Values'];
export type ResponseDefaultError = components['responses']['DEFAULT_ERROR'];
export type ResponseRefused400 = components['responses']['Refused400'];
export type ResponseRefused401 = components['responses']['Refused401'];
export type ResponseRefused403 = components['responses']['Refused403'];
export type ResponseRefused404 = components['responses']['Refused404'];
export type ResponseRefused409 = components['responses']['Refused409'];
export type ResponseRefused410 = components['responses']['Refused410'];
export type ResponseRefused412 = components['responses']['Refused412'];
export type ResponseRefused413 = components['responses']['Refused413'];
export type ResponseRefused415 = components['responses']['Refused415'];
export type ResponseRefused422 = components['responses']['Refused422'];
export type ResponseRefused426 = components['responses']['Refused426'];
export type ResponseRefused428 = components['responses']['Refused428'];
export type ResponseRefused429 = components['responses']['Refused429'];
export type ResponseRefused503 = components['responses']['Refused503'];
export type ResponseRefused507 = components['responses']['Refused507'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
