"""Codes of currencies, with the digits of their smaller unit.

Source: ISO 4217, list one (published 2025) and, for withdrawn codes, list three; funds, metals
    and test codes are left out.
"""

_TWO = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP "
    "CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES "
    "KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK "
    "NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB "
    "TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG"
)
_NONE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_THREE = "BHD IQD JOD KWD LYD OMR TND"
_WITHDRAWN = "AFA ANG AZM BGN BYR CSD CUC EEK GHC GWP HRK LTL LVL MGF MRO MZM ROL RUR SDD SDP SKK SIT SLL STD TMM TRL VEB VEF YUM ZMK ZWD ZWL ZWR ZWN"
"""Withdrawn since 1998 or so, and still met in data of earlier years; all are written with two digits or fewer."""

DIGITS = {
    **dict.fromkeys(_TWO.split(), 2),
    **dict.fromkeys(_NONE.split(), 0),
    **dict.fromkeys(_THREE.split(), 3),
    **dict.fromkeys(_WITHDRAWN.split(), 2),
    "CFA": 0,
}
"""Digits after the point of the smaller unit, by code; `CFA` is a code of the field, not of ISO."""

CFA = {
    "XOF": frozenset("BEN BFA CIV GNB MLI NER SEN TGO".split()),
    "XAF": frozenset("CMR CAF TCD COG GNQ GAB".split()),
}
"""Countries whose money is the CFA franc, by which of the two it is.

Source: member states of the West African Economic and Monetary Union (BCEAO) and of the Central
    African Economic and Monetary Community (BEAC).
"""

REPLACED_BY = {
    "ANG": "XCG", "BGN": "EUR", "BYR": "BYN", "CUC": "CUP", "EEK": "EUR", "GHC": "GHS", "HRK": "EUR", "LTL": "EUR",
    "LVL": "EUR", "MRO": "MRU", "SDD": "SDG", "SLL": "SLE", "STD": "STN", "TMM": "TMT", "TRL": "TRY", "VEF": "VES",
    "ZMK": "ZMW", "ZWL": "ZWG",
}  # fmt: skip
"""What took the place of some withdrawn currencies; the amounts are not the same."""
