package i18n

import "time"

// Month writes the name of a month.
func (c *Catalogue) Month(lang Lang, month time.Month) string {
	return c.langs[lang].locale.MonthWide(month)
}

// MonthNamed reads the name of a month in any language, whole or its first letters where they
// are three at least and of one month only.
func (c *Catalogue) MonthNamed(name string) (time.Month, bool) {
	folded := Fold(name)
	found := time.Month(0)
	for _, lang := range Langs() {
		for month := time.January; month <= time.December; month++ {
			whole := Fold(c.Month(lang, month))
			if whole == folded {
				return month, true
			}
			if len(folded) >= 3 && len(folded) < len(whole) && whole[:len(folded)] == folded {
				if found != 0 && found != month {
					return 0, false
				}
				found = month
			}
		}
	}
	return found, found != 0
}

// Decimal writes a number with so many decimals, as the language does.
func (c *Catalogue) Decimal(lang Lang, n float64, decimals uint64) string {
	return c.langs[lang].locale.FmtNumber(n, decimals)
}
