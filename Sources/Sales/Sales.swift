// Sales
