// TestShop
