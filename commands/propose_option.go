package commands

// option reads one of what can follow a title: a rule ("majorité 3/4", "quorum 60 %",
// "secret"), a method ("classement", "stv 3"), other circles ("avec Bruxelles"), a
// deadline ("jusqu'à vendredi 18h"), days ("du 1 au 5 décembre"). It tells how many
// words it took, 0 for none.
func (d *draft) option(c *Call, words []string) (int, error) {
	if n, err := d.ruleOption(c, words); n > 0 || err != nil {
		return n, err
	}
	if n := d.methodOption(c, words); n > 0 {
		return n, nil
	}
	return d.whenOption(c, words)
}

// plainOption reads those options that end a title without quotation marks: a share, a
// deadline, days. "Donner notre avis" is a title.
func (d *draft) plainOption(c *Call, words []string) (int, error) {
	if option, _ := c.options.prefix(words); option == "majority" || option == "quorum" {
		if n, err := d.ruleOption(c, words); n > 0 || err != nil {
			return n, err
		}
	}
	return d.whenOption(c, words)
}
