"""Every table there is, and which of them the journal covers."""

from __future__ import annotations

from server.access.logic import AGENTS, TOKENS
from server.access.pairing import PAIRING
from server.cases.logic import CASES
from server.cases.notes import NOTES
from server.evidence.logic import EVIDENCE
from server.journal.logic import JOURNAL
from server.message_rules.logic import MESSAGE_LIMITS, MESSAGE_RULES
from server.orders.logic import ORDERS
from server.reply_templates.logic import REPLY_TEMPLATES
from server.reply_templates.receipts import RECEIPTS
from server.rest.once import ANSWERS
from server.taught_consoles.logic import TAUGHT_CONSOLES
from server.template_images.logic import TEMPLATE_IMAGES

JOURNALED = (
    *(AGENTS, TOKENS, ORDERS, CASES, NOTES, REPLY_TEMPLATES, RECEIPTS, EVIDENCE, TAUGHT_CONSOLES),
    *(MESSAGE_RULES, MESSAGE_LIMITS, TEMPLATE_IMAGES),
)
TABLES = (*JOURNALED, JOURNAL, ANSWERS, PAIRING)
