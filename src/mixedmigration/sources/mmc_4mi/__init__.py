"""4Mi: interviews of the Mixed Migration Centre with people on the move, as Ona and Kobo export them.

Source: the question numbers that MMC's public cleaning tools name, and the codebook of the
returnee questionnaire. Of the core questionnaire only a part is publicly known; what the maps
beside this file do not name is kept by question.
"""

from ._dataset import SOURCE, question_map, source

__all__ = ["SOURCE", "question_map", "source"]
