"""The gate: who may ask anything at all; pairing, tokens, agents."""
