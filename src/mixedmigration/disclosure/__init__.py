"""What may leave: redaction, pseudonyms, coarser values, release profiles and the risk that remains."""
